/** A part of an address as text; the router reads `?year=2027` as a number. */
export const addressText = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
};
