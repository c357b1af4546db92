import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoError } from './errors.ts';
import { isShort, type ShortRequest, shortWay } from './short-way.ts';
import type { Handle, WireAnswer } from './wire.ts';
import { answerRequest, refusal } from './wire.ts';

export type ClientOptions = {
  /** Attempts of the SDK, the first included; 3 unless told. 1 shows every fault to the caller. */
  readonly maxAttempts?: number;
};

type SentRequest = { readonly headers: Readonly<Record<string, string>>; readonly body?: unknown };

const textOf = (body: unknown): string => {
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
  throw new TypeError('the SDK sent a body that is neither text nor bytes');
};

/** What the SDK writes for a network, for AWS and for a log that nobody keeps: each call would pay for it. */
const OF_NO_USE = [
  'loggerMiddleware',
  'getUserAgentMiddleware',
  'recursionDetectionMiddleware',
  'hostHeaderMiddleware',
];

const fromWire = ({ status, headers, body }: WireAnswer) => ({ statusCode: status, headers, body });

const answerShort = async (handle: Handle, { operation, input }: ShortRequest) => {
  try {
    return { statusCode: 200, headers: {}, answer: await handle(operation, input) };
  } catch (error) {
    if (error instanceof DynamoError) return fromWire(refusal(error));
    throw error;
  }
};

const answerSent = async (handle: Handle, { headers, body }: SentRequest) =>
  fromWire(await answerRequest(handle, headers['x-amz-target'], textOf(body)));

/**
 * A real SDK client: commands, retries and error classes are the SDK's; only the network is left out, and for operations
 * on items the text that would travel over it.
 */
export const createClient = (handle: Handle, { maxAttempts = 3 }: ClientOptions): DynamoDBClient => {
  const client = new DynamoDBClient({
    region: 'eu-north-1',
    endpoint: 'http://dynamodb.invalid',
    credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
    maxAttempts,
    // Nobody checks signatures here, and signing costs more than all the rest of a call.
    httpAuthSchemes: [
      {
        schemeId: 'aws.auth#sigv4',
        identityProvider: (config) => config.getIdentityProvider('aws.auth#sigv4'),
        signer: { sign: (request) => Promise.resolve(request) },
      },
    ],
    requestHandler: {
      handle: async (request: SentRequest | ShortRequest) => ({
        response: await (isShort(request) ? answerShort(handle, request) : answerSent(handle, request)),
      }),
    },
  });
  client.config.protocol = shortWay(client.config.protocol);
  for (const name of OF_NO_USE) client.middlewareStack.remove(name);
  return client;
};
