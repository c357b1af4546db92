import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Handle } from './wire.ts';
import { answerRequest } from './wire.ts';

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

/** A real SDK client: serialisation, retries and error classes are the SDK's; only the network is left out. */
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
      handle: async ({ headers, body }: SentRequest) => {
        const {
          status,
          headers: answered,
          body: bytes,
        } = await answerRequest(handle, headers['x-amz-target'], textOf(body));
        return { response: { statusCode: status, headers: answered, body: bytes } };
      },
    },
  });
  for (const name of OF_NO_USE) client.middlewareStack.remove(name);
  return client;
};
