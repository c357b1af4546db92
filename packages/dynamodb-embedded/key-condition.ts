import { compareScalars } from './compare.ts';
import { invalid } from './errors.ts';
import type { Condition, Operand } from './expression/ast.ts';
import { fits } from './expression/evaluate.ts';
import type { KeySchema } from './schema.ts';
import { attribute, scalarText, typeOf } from './values.ts';
import type { AttributeValue, Item } from './values.ts';

/** Which stretch of one partition a query wants. */
export type KeyRange = {
  readonly hash: AttributeValue;
  /** Negative for items before the stretch, 0 for those inside, positive for those after it. */
  readonly place: (item: Item) => number;
  readonly fits: (item: Item) => boolean;
};

type Part = { readonly name: string; readonly condition: Condition };

const nameOf = (operand: Operand): string | undefined =>
  operand.kind === 'path' && operand.path.length === 1 ? operand.path[0] : undefined;

const notSupported = (): Error => invalid('Query key condition not supported');

const subject = (condition: Condition): Operand | undefined => {
  if (condition.kind === 'compare') return condition.left;
  return condition.kind === 'between' || condition.kind === 'begins' ? condition.operand : undefined;
};

const parts = (condition: Condition): readonly Part[] => {
  if (condition.kind === 'and') return [...parts(condition.left), ...parts(condition.right)];
  if (condition.kind === 'or' || condition.kind === 'not' || condition.kind === 'in') {
    throw invalid(`Invalid operator used in KeyConditionExpression: ${condition.kind.toUpperCase()}`);
  }
  if (condition.kind === 'compare' && condition.comparator === '<>') {
    throw invalid('Invalid KeyConditionExpression: Invalid operator used in KeyConditionExpression: <>');
  }
  const operand = subject(condition);
  const name = operand === undefined ? undefined : nameOf(operand);
  if (name === undefined) throw notSupported();
  return [{ name, condition }];
};

const literal = (operand: Operand): AttributeValue => {
  if (operand.kind === 'value') return operand.value;
  throw invalid('Invalid KeyConditionExpression: KeyConditionExpressions must compare a key with a value');
};

const literals = (condition: Condition): readonly AttributeValue[] => {
  if (condition.kind === 'compare') return [literal(condition.right)];
  if (condition.kind === 'between') return [literal(condition.low), literal(condition.high)];
  return condition.kind === 'begins' ? [literal(condition.prefix)] : [];
};

const checkTypes = (part: Part, type: string): void => {
  for (const value of literals(part.condition)) {
    if (typeOf(value) !== type) {
      throw invalid('One or more parameter values were invalid: Condition parameter type does not match schema type');
    }
    if (scalarText(value) === '' && type !== 'N') {
      throw invalid(
        'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an ' +
          `empty string value. Key: ${part.name}`,
      );
    }
  }
};

const equalTo = (part: Part | undefined): AttributeValue | undefined =>
  part?.condition.kind === 'compare' && part.condition.comparator === '=' ? literal(part.condition.right) : undefined;

/** Negative while the key lies below the first value the condition allows. */
const below = (condition: Condition, value: AttributeValue): boolean => {
  const [low] = literals(condition);
  if (low === undefined) return false;
  if (condition.kind === 'compare' && condition.comparator.startsWith('<')) return false;
  return (compareScalars(value, low) ?? 0) < 0 || (condition.kind === 'compare' && condition.comparator === '>' && compareScalars(value, low) === 0);
};

const rangePlace =
  (name: string, condition: Condition) =>
  (item: Item): number => {
    const value = attribute(item, name);
    if (value === undefined || fits(condition, item)) return 0;
    return below(condition, value) ? -1 : 1;
  };

/** Understands a KeyConditionExpression: the hash key equal to a value, and at most one condition on the range key. */
export const readKeyRange = (condition: Condition, keys: KeySchema): KeyRange => {
  const found = parts(condition);
  const names = new Set(found.map((part) => part.name));
  if (names.size < found.length) {
    throw invalid('KeyConditionExpressions must only contain one condition per key');
  }
  const hashPart = found.find((part) => part.name === keys.hash.name);
  const hash = equalTo(hashPart);
  if (hashPart === undefined) throw invalid(`Query condition missed key schema element: ${keys.hash.name}`);
  if (hash === undefined) throw notSupported();
  checkTypes(hashPart, keys.hash.type);
  const others = found.filter((part) => part !== hashPart);
  const rangePart = others.find((part) => part.name === keys.range?.name);
  if (others.length > (rangePart === undefined ? 0 : 1)) {
    throw invalid(
      keys.range === undefined || rangePart !== undefined
        ? 'Query key condition not supported'
        : `Query condition missed key schema element: ${keys.range.name}`,
    );
  }
  if (rangePart === undefined || keys.range === undefined) return { hash, place: () => 0, fits: () => true };
  checkTypes(rangePart, keys.range.type);
  return {
    hash,
    place: rangePlace(rangePart.name, rangePart.condition),
    fits: (item) => fits(rangePart.condition, item),
  };
};
