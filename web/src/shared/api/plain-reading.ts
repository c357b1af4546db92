/**
 * Reads JSON by hand. The shell is everybody's first load, and a schema library in it would cost 16 kB before the first
 * form needs one.
 */
export type Fields = Readonly<Record<string, unknown>>;

const wrong = (what: string): never => {
  throw new TypeError(`an answer of another shape: ${what}`);
};

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const fields = (value: unknown, what: string): Fields => (isFields(value) ? value : wrong(what));

export const text = (value: unknown, what: string): string => (typeof value === 'string' ? value : wrong(what));

export const textIfAny = (value: unknown, what: string): string | undefined =>
  value === undefined ? undefined : text(value, what);

/** @throws TypeError as the others do, on anything but a list. */
export const list = <T>(value: unknown, what: string, read: (one: unknown) => T): readonly T[] =>
  Array.isArray(value) ? value.map((one) => read(one)) : wrong(what);
