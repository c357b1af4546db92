import { DynamoError, invalid } from './errors.ts';

/** A request body, or an object inside one, before it is understood. */
export type Input = Readonly<Record<string, unknown>>;

export const isInput = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrongType = (name: string, expected: string): DynamoError =>
  new DynamoError('SerializationException', `${name} must be ${expected}`);

const own = (input: Input, name: string): unknown =>
  Object.hasOwn(input, name) ? (input[name] ?? undefined) : undefined;

const missing = (name: string): DynamoError =>
  invalid(`1 validation error detected: Value null at '${name}' failed to satisfy constraint: Member must not be null`);

export const object = (value: unknown, name: string): Input => {
  if (!isInput(value)) throw wrongType(name, 'an object');
  return value;
};

export const optionalObject = (input: Input, name: string): Input | undefined => {
  const value = own(input, name);
  return value === undefined ? undefined : object(value, name);
};

export const requiredObject = (input: Input, name: string): Input => {
  const value = optionalObject(input, name);
  if (value === undefined) throw missing(name);
  return value;
};

export const optionalList = (input: Input, name: string): readonly unknown[] | undefined => {
  const value = own(input, name);
  if (value === undefined || Array.isArray(value)) return value;
  throw wrongType(name, 'a list');
};

export const requiredList = (input: Input, name: string): readonly unknown[] => {
  const value = optionalList(input, name);
  if (value === undefined) throw missing(name);
  return value;
};

export const optionalText = (input: Input, name: string): string | undefined => {
  const value = own(input, name);
  if (value === undefined || typeof value === 'string') return value;
  throw wrongType(name, 'a string');
};

export const requiredText = (input: Input, name: string): string => {
  const value = optionalText(input, name);
  if (value === undefined) throw missing(name);
  return value;
};

export const optionalCount = (input: Input, name: string): number | undefined => {
  const value = own(input, name);
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw wrongType(name, 'an integer');
  return value;
};

export const flag = (input: Input, name: string): boolean | undefined => {
  const value = own(input, name);
  if (value === undefined || typeof value === 'boolean') return value;
  throw wrongType(name, 'true or false');
};

/** One of a fixed set of words, the first of which is the default. */
export const choice = <const T extends string>(input: Input, name: string, words: readonly [T, ...T[]]): T => {
  const text = optionalText(input, name);
  if (text === undefined) return words[0];
  const word = words.find((candidate) => candidate === text);
  if (word !== undefined) return word;
  throw invalid(
    `1 validation error detected: Value '${text}' at '${name}' failed to satisfy constraint: ` +
      `Member must satisfy enum value set: [${words.join(', ')}]`,
  );
};

const LEGACY = [
  'AttributesToGet',
  'AttributeUpdates',
  'Expected',
  'ConditionalOperator',
  'KeyConditions',
  'QueryFilter',
  'ScanFilter',
];

/** The pre-expression parameters of the API are refused rather than ignored. */
export const refuseLegacy = (input: Input): void => {
  const name = LEGACY.find((candidate) => own(input, candidate) !== undefined);
  if (name !== undefined)
    throw invalid(`${name} is a legacy parameter that this engine does not support: use expressions`);
};
