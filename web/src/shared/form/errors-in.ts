export type FieldError = { readonly field: string; readonly message: string };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every message of a form's errors with the dotted name of its field, in the fields' order. */
export const errorsIn = (errors: unknown, path: readonly string[] = []): readonly FieldError[] => {
  if (!isRecord(errors)) return [];
  if (typeof errors['message'] === 'string') return [{ field: path.join('.'), message: errors['message'] }];
  return Object.entries(errors)
    .filter(([key]) => key !== 'ref')
    .flatMap(([key, value]) => errorsIn(value, [...path, key]));
};
