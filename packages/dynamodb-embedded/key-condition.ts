import { compareScalars } from './compare.ts';
import { invalid } from './errors.ts';
import type { Condition, Operand, Test } from './expression/ast.ts';
import { fits } from './expression/evaluate.ts';
import type { KeyAttribute, KeySchema } from './schema.ts';
import type { AttributeValue, Item } from './values.ts';
import { attribute, scalarText, typeOf } from './values.ts';

/** Which stretch of one partition a query wants. */
export type KeyRange = {
  readonly hash: AttributeValue;
  /** Negative for items before the stretch, 0 for those inside, positive for those after it. */
  readonly place: (item: Item) => number;
  readonly fits: (item: Item) => boolean;
};

type Part = { readonly name: string; readonly test: Test; readonly values: readonly AttributeValue[] };

const OPERATORS = new Set<string>(['=', '<', '<=', '>', '>=', 'BETWEEN', 'begins_with']);

const notSupported = (): Error => invalid('Query key condition not supported');
const wrongOperator = (operator: string): Error =>
  invalid(`Invalid KeyConditionExpression: Invalid operator used in KeyConditionExpression: ${operator}`);

const literal = (operand: Operand): AttributeValue => {
  if (operand.kind === 'value') return operand.value;
  throw invalid('Invalid KeyConditionExpression: a key can only be compared with a value');
};

const readPart = (test: Test): Part => {
  if (!OPERATORS.has(test.operator)) throw wrongOperator(test.operator);
  const [subject, ...operands] = test.operands;
  if (subject?.kind !== 'path' || subject.path.length > 1) throw notSupported();
  return { name: subject.path[0], test, values: operands.map(literal) };
};

const readParts = (condition: Condition): readonly Part[] => {
  switch (condition.kind) {
    case 'and':
      return [...readParts(condition.left), ...readParts(condition.right)];
    case 'test':
      return [readPart(condition)];
    case 'or':
    case 'not':
      throw wrongOperator(condition.kind.toUpperCase());
  }
};

const checkTypes = ({ name, values }: Part, { type }: KeyAttribute): void => {
  for (const value of values) {
    if (typeOf(value) !== type) {
      throw invalid('One or more parameter values were invalid: Condition parameter type does not match schema type');
    }
    if (scalarText(value) !== '') continue;
    throw invalid(
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an ' +
        `empty string value. Key: ${name}`,
    );
  }
};

/** Whether a key that does not fit lies before the stretch rather than after it. */
const liesBefore = ({ test, values: [low] }: Part, value: AttributeValue): boolean =>
  low !== undefined && !test.operator.startsWith('<') && (compareScalars(value, low) ?? 0) <= 0;

const rangeOn = (part: Part, hash: AttributeValue): KeyRange => ({
  hash,
  place: (item) => {
    const value = attribute(item, part.name);
    if (value === undefined || fits(part.test, item)) return 0;
    return liesBefore(part, value) ? -1 : 1;
  },
  fits: (item) => fits(part.test, item),
});

const missed = (name: string): Error => invalid(`Query condition missed key schema element: ${name}`);

const rangePart = (others: readonly Part[], range: KeyAttribute | undefined): Part | undefined => {
  const [first, ...more] = others;
  if (first === undefined) return undefined;
  if (range === undefined || more.length > 0) throw notSupported();
  if (first.name !== range.name) throw missed(range.name);
  checkTypes(first, range);
  return first;
};

/** Understands a KeyConditionExpression: the hash key equal to a value, and at most one condition on the range key. */
export const readKeyRange = (condition: Condition, keys: KeySchema): KeyRange => {
  const parts = readParts(condition);
  if (new Set(parts.map((part) => part.name)).size < parts.length) {
    throw invalid('KeyConditionExpressions must only contain one condition per key');
  }
  const hashPart = parts.find((part) => part.name === keys.hash.name);
  if (hashPart === undefined) throw missed(keys.hash.name);
  const [hash] = hashPart.values;
  if (hash === undefined || hashPart.test.operator !== '=') throw notSupported();
  checkTypes(hashPart, keys.hash);
  const part = rangePart(
    parts.filter((other) => other !== hashPart),
    keys.range,
  );
  return part === undefined ? { hash, place: () => 0, fits: () => true } : rangeOn(part, hash);
};
