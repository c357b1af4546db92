const digits = (phone: string): string => phone.replaceAll(/[^\d+]/g, '').replace(/^(\+|00)358/, '0');

/** Whether two written numbers are the same telephone, with or without Finland's country code. */
export const isSameNumber = (a: string, b: string): boolean => digits(a) === digits(b) && /\d/.test(a);
