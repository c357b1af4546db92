import { crc32 } from 'node:zlib';
import { DynamoError } from './errors.ts';

export type Handle = (operation: string, input: object) => Promise<object>;

/** An answer of the JSON 1.0 protocol. */
export type WireAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

const TARGET = /^(?:DynamoDB|DynamoDBStreams)_20120810\.([A-Za-z]+)$/;
const CORAL = new Set(['ValidationException', 'SerializationException', 'UnknownOperationException']);

const answer = (status: number, content: object): WireAnswer => {
  const body = Buffer.from(JSON.stringify(content), 'utf8');
  return {
    status,
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'content-length': body.length.toString(),
      'x-amz-crc32': crc32(body).toString(),
    },
    body,
  };
};

/** A refusal as it travels. */
export const refusal = (error: DynamoError): WireAnswer => {
  const namespace = CORAL.has(error.name) ? 'com.amazon.coral.service' : 'com.amazonaws.dynamodb.v20120810';
  return answer(error.name === 'InternalServerError' ? 500 : 400, {
    __type: `${namespace}#${error.name}`,
    message: error.message,
    ...error.details,
  });
};

const parse = (body: string): object => {
  let input: unknown;
  try {
    input = JSON.parse(body);
  } catch (cause) {
    throw new DynamoError('SerializationException', 'the request body is not JSON', {}, { cause });
  }
  if (typeof input === 'object' && input !== null) return input;
  throw new DynamoError('SerializationException', 'the request body is not an object');
};

/** Carries out one protocol request; errors that are not DynamoDB's own pass through. */
export const answerRequest = async (handle: Handle, target: string | undefined, body: string): Promise<WireAnswer> => {
  try {
    const operation = TARGET.exec(target ?? '')?.[1];
    if (operation === undefined)
      throw new DynamoError('UnknownOperationException', 'the x-amz-target header names no operation');
    return answer(200, await handle(operation, parse(body)));
  } catch (error) {
    if (error instanceof DynamoError) return refusal(error);
    throw error;
  }
};
