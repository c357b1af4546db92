/** An attribute as it travels on the wire: binary is base64 text, numbers are decimal text. Treat as read-only. */
export type AttributeValue =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly B: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly M: Item }
  | { readonly L: readonly AttributeValue[] }
  | { readonly SS: readonly string[] }
  | { readonly NS: readonly string[] }
  | { readonly BS: readonly string[] };

export type Item = { readonly [name: string]: AttributeValue };

type KeyOfUnion<T> = T extends unknown ? keyof T : never;
export type TypeCode = KeyOfUnion<AttributeValue>;
/** Types with an order: the only ones that may be keys or be compared with `<`. */
export type ScalarCode = 'S' | 'N' | 'B';

const TYPE_CODES = ['S', 'N', 'B', 'BOOL', 'NULL', 'M', 'L', 'SS', 'NS', 'BS'] as const;

export const isTypeCode = (text: string): text is TypeCode => TYPE_CODES.some((code) => code === text);

export const typeOf = (value: AttributeValue): TypeCode => {
  for (const code of TYPE_CODES) if (Object.hasOwn(value, code)) return code;
  throw new TypeError('an attribute value without a type got past the validation');
};

/** Own attributes only, so that `constructor` and `__proto__` are names like any other. */
export const attribute = (item: Item | undefined, name: string): AttributeValue | undefined =>
  item !== undefined && Object.hasOwn(item, name) ? item[name] : undefined;

export const itemOf = (entries: Iterable<readonly [string, AttributeValue]>): Item => Object.fromEntries(entries);

/** The text of a scalar, whatever its type; undefined for anything else. */
export const scalarText = (value: AttributeValue | undefined): string | undefined => {
  if (value === undefined) return undefined;
  if ('S' in value) return value.S;
  if ('N' in value) return value.N;
  return 'B' in value ? value.B : undefined;
};

/** The members of a set, whatever its type; undefined for anything else. */
export const setMembers = (value: AttributeValue | undefined): readonly string[] | undefined => {
  if (value === undefined) return undefined;
  if ('SS' in value) return value.SS;
  if ('NS' in value) return value.NS;
  return 'BS' in value ? value.BS : undefined;
};
