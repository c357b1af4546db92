import { compareScalars, sameValue } from '../compare.ts';
import { isTypeCode, setMembers, scalarText, typeOf } from '../values.ts';
import type { AttributeValue, Item } from '../values.ts';
import type { Comparator, Condition } from './ast.ts';
import { resolveOperand, resolvePath } from './resolve.ts';

type Maybe = AttributeValue | undefined;

const ordered = (left: Maybe, right: Maybe, fits: (order: number) => boolean): boolean => {
  if (left === undefined || right === undefined) return false;
  const order = compareScalars(left, right);
  return order !== undefined && fits(order);
};

const equal = (left: Maybe, right: Maybe): boolean => left !== undefined && right !== undefined && sameValue(left, right);

const COMPARE: Readonly<Record<Comparator, (left: Maybe, right: Maybe) => boolean>> = {
  '=': equal,
  '<>': (left, right) => !equal(left, right),
  '<': (left, right) => ordered(left, right, (order) => order < 0),
  '<=': (left, right) => ordered(left, right, (order) => order <= 0),
  '>': (left, right) => ordered(left, right, (order) => order > 0),
  '>=': (left, right) => ordered(left, right, (order) => order >= 0),
};

const beginsWith = (value: Maybe, prefix: Maybe): boolean => {
  if (value === undefined || prefix === undefined) return false;
  if ('S' in value && 'S' in prefix) return value.S.startsWith(prefix.S);
  if (!('B' in value) || !('B' in prefix)) return false;
  const start = Buffer.from(prefix.B, 'base64');
  return Buffer.from(value.B, 'base64').subarray(0, start.length).equals(start);
};

const SET_OF: Readonly<Record<string, string>> = { S: 'SS', N: 'NS', B: 'BS' };

const contains = (value: Maybe, part: Maybe): boolean => {
  if (value === undefined || part === undefined) return false;
  if ('L' in value) return value.L.some((member) => sameValue(member, part));
  if ('S' in value) return 'S' in part && value.S.includes(part.S);
  if ('B' in value) return 'B' in part && Buffer.from(value.B, 'base64').includes(Buffer.from(part.B, 'base64'));
  const text = scalarText(part);
  return text !== undefined && SET_OF[typeOf(part)] === typeOf(value) && (setMembers(value)?.includes(text) ?? false);
};

const isOfType = (value: Maybe, type: Maybe): boolean =>
  value !== undefined && type !== undefined && 'S' in type && isTypeCode(type.S) && typeOf(value) === type.S;

/** Whether the item (undefined = there is none) fits the condition. Missing attributes never compare, except by `<>`. */
export const fits = (condition: Condition, item: Item | undefined): boolean => {
  switch (condition.kind) {
    case 'and':
      return fits(condition.left, item) && fits(condition.right, item);
    case 'or':
      return fits(condition.left, item) || fits(condition.right, item);
    case 'not':
      return !fits(condition.condition, item);
    case 'exists':
      return (resolvePath(item, condition.path) !== undefined) === condition.expected;
    case 'type':
      return isOfType(resolvePath(item, condition.path), resolveOperand(item, condition.type));
    case 'compare':
      return COMPARE[condition.comparator](
        resolveOperand(item, condition.left),
        resolveOperand(item, condition.right),
      );
    default:
      return fitsRange(condition, item);
  }
};

type RangeCondition = Extract<Condition, { kind: 'between' | 'in' | 'begins' | 'contains' }>;

const fitsRange = (condition: RangeCondition, item: Item | undefined): boolean => {
  const value = resolveOperand(item, condition.operand);
  switch (condition.kind) {
    case 'between':
      return (
        COMPARE['>='](value, resolveOperand(item, condition.low)) &&
        COMPARE['<='](value, resolveOperand(item, condition.high))
      );
    case 'in':
      return condition.among.some((candidate) => equal(value, resolveOperand(item, candidate)));
    case 'begins':
      return beginsWith(value, resolveOperand(item, condition.prefix));
    case 'contains':
      return contains(value, resolveOperand(item, condition.part));
  }
};
