import { compareNumbers } from './numbers.ts';
import type { AttributeValue, Item } from './values.ts';
import { setMembers, typeOf } from './values.ts';

const SURROGATES = 0xd800;
const AFTER_SURROGATES = 0xe000;

/** Moves surrogates behind the rest of the basic plane, which makes code units sort as UTF-8 bytes do. */
const rank = (unit: number): number => {
  if (unit < SURROGATES) return unit;
  return unit >= AFTER_SURROGATES ? unit - 0x800 : unit + 0x2000;
};

/** Orders texts by their UTF-8 bytes, as DynamoDB does. */
export const compareText = (a: string, b: string): number => {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = rank(a.charCodeAt(index)) - rank(b.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

const compareBytes = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(a, 'base64'), Buffer.from(b, 'base64'));

/** Undefined when the two have no order between them: different types, or a type without order. */
export const compareScalars = (a: AttributeValue, b: AttributeValue): number | undefined => {
  if ('S' in a && 'S' in b) return compareText(a.S, b.S);
  if ('N' in a && 'N' in b) return compareNumbers(a.N, b.N);
  if ('B' in a && 'B' in b) return compareBytes(a.B, b.B);
  return undefined;
};

const sameItems = (a: Item, b: Item): boolean => {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => {
    const left = a[name];
    const right = Object.hasOwn(b, name) ? b[name] : undefined;
    return left !== undefined && right !== undefined && sameValue(left, right);
  });
};

const sameLists = (a: readonly AttributeValue[], b: readonly AttributeValue[]): boolean =>
  a.length === b.length &&
  a.every((left, index) => {
    const right = b[index];
    return right !== undefined && sameValue(left, right);
  });

const sameMembers = (a: readonly string[], b: readonly string[]): boolean => {
  const members = new Set(b);
  return a.length === b.length && a.every((member) => members.has(member));
};

const sameDocument = (a: AttributeValue, b: AttributeValue): boolean => {
  if ('M' in a && 'M' in b) return sameItems(a.M, b.M);
  return 'L' in a && 'L' in b && sameLists(a.L, b.L);
};

/** Equal in type and content; the order of a set's members does not matter. */
export const sameValue = (a: AttributeValue, b: AttributeValue): boolean => {
  if (a === b) return true;
  if (typeOf(a) !== typeOf(b)) return false;
  if ('NULL' in a) return true;
  if ('BOOL' in a && 'BOOL' in b) return a.BOOL === b.BOOL;
  const members = setMembers(a);
  if (members !== undefined) return sameMembers(members, setMembers(b) ?? []);
  return compareScalars(a, b) === 0 || sameDocument(a, b);
};

export const sameItem = (a: Item | undefined, b: Item | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && sameItems(a, b));
