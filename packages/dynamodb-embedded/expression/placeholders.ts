import { invalid } from '../errors.ts';
import type { Input } from '../input.ts';
import { optionalObject } from '../input.ts';
import { parseValue } from '../parse-value.ts';
import type { AttributeValue } from '../values.ts';

/** The `#names` and `:values` of a request, shared by its expressions. */
export type Placeholders = {
  readonly name: (placeholder: string, label: string) => string;
  readonly value: (placeholder: string, label: string) => AttributeValue;
  /** @throws DynamoError when a placeholder was given but used by no expression. */
  readonly refuseUnused: () => void;
};

const checkSpelling = (placeholders: Iterable<string>, mark: string, parameter: string): void => {
  for (const placeholder of placeholders) {
    if (placeholder.startsWith(mark) && /^.[A-Za-z0-9_]+$/.test(placeholder)) continue;
    throw invalid(`${parameter} contains invalid key: Syntax error; key: "${placeholder}"`);
  }
};

const readNames = (input: Input): ReadonlyMap<string, string> | undefined => {
  const given = optionalObject(input, 'ExpressionAttributeNames');
  if (given === undefined) return undefined;
  const names = new Map<string, string>();
  for (const [placeholder, name] of Object.entries(given)) {
    if (typeof name !== 'string' || name === '') throw invalid('ExpressionAttributeNames must hold attribute names');
    names.set(placeholder, name);
  }
  checkSpelling(names.keys(), '#', 'ExpressionAttributeNames');
  return names;
};

const readValues = (input: Input): ReadonlyMap<string, AttributeValue> | undefined => {
  const given = optionalObject(input, 'ExpressionAttributeValues');
  if (given === undefined) return undefined;
  const values = new Map(Object.entries(given).map(([placeholder, raw]) => [placeholder, parseValue(raw)] as const));
  checkSpelling(values.keys(), ':', 'ExpressionAttributeValues');
  return values;
};

const refuse = (
  given: ReadonlyMap<string, unknown> | undefined,
  used: ReadonlySet<string>,
  parameter: string,
): void => {
  const unused = [...(given?.keys() ?? [])].filter((placeholder) => !used.has(placeholder));
  if (unused.length > 0)
    throw invalid(`Value provided in ${parameter} unused in expressions: keys: {${unused.join(', ')}}`);
};

const refuseEmpty = (
  given: ReadonlyMap<string, unknown> | undefined,
  parameter: string,
  hasExpression: boolean,
): void => {
  if (given === undefined) return;
  if (!hasExpression) throw invalid(`${parameter} can only be specified when using expressions`);
  if (given.size === 0) throw invalid(`${parameter} must not be empty`);
};

const EXPRESSIONS = [
  'ConditionExpression',
  'UpdateExpression',
  'FilterExpression',
  'KeyConditionExpression',
  'ProjectionExpression',
];

export const readPlaceholders = (input: Input): Placeholders => {
  const names = readNames(input);
  const values = readValues(input);
  const hasExpression = EXPRESSIONS.some((name) => input[name] !== undefined && input[name] !== null);
  refuseEmpty(names, 'ExpressionAttributeNames', hasExpression);
  refuseEmpty(values, 'ExpressionAttributeValues', hasExpression);
  const used = new Set<string>();
  const take = <T>(from: ReadonlyMap<string, T> | undefined, placeholder: string, message: string): T => {
    const found = from?.get(placeholder);
    if (found === undefined) throw invalid(message);
    used.add(placeholder);
    return found;
  };
  return {
    name: (placeholder, label) =>
      take(
        names,
        placeholder,
        `Invalid ${label}: An expression attribute name used in the document path is not defined; ` +
          `attribute name: ${placeholder}`,
      ),
    value: (placeholder, label) =>
      take(
        values,
        placeholder,
        `Invalid ${label}: An expression attribute value used in expression is not defined; attribute value: ${placeholder}`,
      ),
    refuseUnused: () => {
      refuse(names, used, 'ExpressionAttributeNames');
      refuse(values, used, 'ExpressionAttributeValues');
    },
  };
};
