import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Input } from './input.ts';
import { isInput } from './input.ts';

type Protocol = NonNullable<DynamoDBClient['config']['protocol']>;

/** An operation on items as its command holds it: nothing of it is written as text, and nothing is read from text. */
export type ShortRequest = { readonly operation: string; readonly input: Input };
type ShortAnswer = { readonly statusCode: number; readonly answer: Input };

/** Operations whose answers hold nothing but items, texts and numbers; tables and streams have moments, too. */
const ON_ITEMS = new Set([
  'GetItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'Query',
  'Scan',
  'BatchGetItem',
  'BatchWriteItem',
  'TransactGetItems',
  'TransactWriteItems',
]);

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** Nothing in an answer but a binary value has a text, or a list of texts, under these names. */
const readMember = (name: string, value: unknown): unknown => {
  if (name === 'B' && typeof value === 'string') return bytesOf(value);
  if (name === 'BS' && Array.isArray(value))
    return value.map((one: unknown) => (typeof one === 'string' ? bytesOf(one) : copyOf(one)));
  return copyOf(value);
};

const copyMembers = (value: Input): Input =>
  Object.fromEntries(Object.entries(value).map(([name, member]) => [name, readMember(name, member)]));

const copyOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copyOf);
  return isInput(value) ? copyMembers(value) : value;
};

const isShortAnswer = (response: unknown): response is ShortAnswer =>
  isInput(response) && isInput(response['answer']) && typeof response['statusCode'] === 'number';

export const isShort = (request: object): request is ShortRequest => 'operation' in request && 'input' in request;

/** A transaction without a token is given one by the SDK, so that its retries are known as such: it goes the long way. */
const goesShort = (operation: string, input: Input): boolean =>
  ON_ITEMS.has(operation) && (operation !== 'TransactWriteItems' || input['ClientRequestToken'] !== undefined);

const longWay = (wire: Protocol, name: keyof Protocol, given: readonly unknown[]): unknown => {
  const method: unknown = Reflect.get(wire, name);
  if (typeof method !== 'function') throw new TypeError(`a protocol without ${name}`);
  return Reflect.apply(method, wire, given);
};

const nameOf = (operation: unknown): string =>
  isInput(operation) && typeof operation['name'] === 'string' ? operation['name'] : '';

/**
 * The protocol of a client with an engine in its own process: requests for items go as they are and answers come as
 * copies; everything else, refusals too, travels as the SDK writes it.
 */
export const shortWay = (wire: Protocol): Protocol => {
  const serializeRequest = (...given: readonly [operation: unknown, input: unknown, context: unknown]): unknown => {
    const [operation, input] = [nameOf(given[0]), given[1]];
    return isInput(input) && goesShort(operation, input)
      ? Promise.resolve({ operation, input })
      : longWay(wire, 'serializeRequest', given);
  };
  const deserializeResponse = (
    ...given: readonly [operation: unknown, context: unknown, response: unknown]
  ): unknown => {
    const response = given[2];
    return isShortAnswer(response)
      ? Promise.resolve({ ...copyMembers(response.answer), $metadata: { httpStatusCode: response.statusCode } })
      : longWay(wire, 'deserializeResponse', given);
  };
  const own = new Map<string | symbol, unknown>(Object.entries({ serializeRequest, deserializeResponse }));
  return new Proxy(wire, { get: (target, name): unknown => own.get(name) ?? Reflect.get(target, name) });
};
