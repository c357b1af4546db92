import { compareScalars, sameValue } from '../compare.ts';
import type { AttributeValue, Item } from '../values.ts';
import { isTypeCode, scalarText, setMembers, typeOf } from '../values.ts';
import type { Condition, Operator } from './ast.ts';
import { resolveOperand } from './resolve.ts';

type Maybe = AttributeValue | undefined;

const ordered = (left: Maybe, right: Maybe, fits: (order: number) => boolean): boolean => {
  if (left === undefined || right === undefined) return false;
  const order = compareScalars(left, right);
  return order !== undefined && fits(order);
};

const equal = (left: Maybe, right: Maybe): boolean =>
  left !== undefined && right !== undefined && sameValue(left, right);

const notBelow = (left: Maybe, right: Maybe): boolean => ordered(left, right, (order) => order >= 0);
const notAbove = (left: Maybe, right: Maybe): boolean => ordered(left, right, (order) => order <= 0);

const beginsWith = (value: Maybe, prefix: Maybe): boolean => {
  if (value === undefined || prefix === undefined) return false;
  if ('S' in value && 'S' in prefix) return value.S.startsWith(prefix.S);
  if (!('B' in value) || !('B' in prefix)) return false;
  const start = Buffer.from(prefix.B, 'base64');
  return Buffer.from(value.B, 'base64').subarray(0, start.length).equals(start);
};

const SET_OF: Readonly<Record<string, string>> = { S: 'SS', N: 'NS', B: 'BS' };

const isMember = (set: AttributeValue, part: AttributeValue): boolean => {
  const text = scalarText(part);
  return text !== undefined && SET_OF[typeOf(part)] === typeOf(set) && (setMembers(set)?.includes(text) ?? false);
};

const contains = (value: Maybe, part: Maybe): boolean => {
  if (value === undefined || part === undefined) return false;
  if ('L' in value) return value.L.some((member) => sameValue(member, part));
  if ('S' in value && 'S' in part) return value.S.includes(part.S);
  if ('B' in value && 'B' in part) return Buffer.from(value.B, 'base64').includes(Buffer.from(part.B, 'base64'));
  return isMember(value, part);
};

const isOfType = (value: Maybe, type: Maybe): boolean =>
  value !== undefined && type !== undefined && 'S' in type && isTypeCode(type.S) && typeOf(value) === type.S;

type Answer = (value: Maybe, first: Maybe, rest: readonly Maybe[]) => boolean;

const ANSWERS: Readonly<Record<Operator, Answer>> = {
  '=': equal,
  '<>': (value, other) => !equal(value, other),
  '<': (value, other) => ordered(value, other, (order) => order < 0),
  '<=': notAbove,
  '>': (value, other) => ordered(value, other, (order) => order > 0),
  '>=': notBelow,
  BETWEEN: (value, low, [high]) => notBelow(value, low) && notAbove(value, high),
  IN: (value, first, rest) => [first, ...rest].some((candidate) => equal(value, candidate)),
  attribute_exists: (value) => value !== undefined,
  attribute_not_exists: (value) => value === undefined,
  attribute_type: isOfType,
  begins_with: beginsWith,
  contains,
};

/** Whether the item (undefined = there is none) fits the condition. Missing attributes never compare, except by `<>`. */
export const fits = (condition: Condition, item: Item | undefined): boolean => {
  switch (condition.kind) {
    case 'and':
      return fits(condition.left, item) && fits(condition.right, item);
    case 'or':
      return fits(condition.left, item) || fits(condition.right, item);
    case 'not':
      return !fits(condition.condition, item);
    case 'test': {
      const [value, first, ...rest] = condition.operands.map((operand) => resolveOperand(item, operand));
      return ANSWERS[condition.operator](value, first, rest);
    }
  }
};
