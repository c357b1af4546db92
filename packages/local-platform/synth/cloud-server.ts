import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { answerRequest, type Handle } from '@kt/dynamodb-embedded/wire.ts';
import { allowing, type Statement, type Wanted } from './permitted.ts';
import type { standInKms } from './stand-in-kms.ts';
import type { Reply, standInS3 } from './stand-in-s3.ts';
import type { standInSes } from './stand-in-ses.ts';
import { wantedOfDynamoDb } from './wanted-of-dynamodb.ts';

export type CloudDeps = {
  readonly dynamodb: Handle;
  readonly kms: ReturnType<typeof standInKms>;
  readonly s3: ReturnType<typeof standInS3>;
  readonly ses: ReturnType<typeof standInSes>;
  /** What a function's role allows; nothing for a name that nobody has. */
  readonly allowed: (name: string) => readonly Statement[];
  /** Told of everything that is asked, and whether it was allowed. */
  readonly seen: (name: string, wanted: Wanted, statement: Statement | undefined) => void;
  /** Told of every answer of DynamoDB, with what it consumed. */
  readonly answered: (operation: string, body: string) => void;
};

const LOOPBACK = '127.0.0.1';
const JSON_1_1 = 'application/x-amz-json-1.1';

/** Each function signs with its own name. Nobody checks the signature: nothing but this machine can reach the port. */
const callerOf = ({ headers }: IncomingMessage): string =>
  /Credential=([\w-]+)\//.exec(headers.authorization ?? '')?.[1] ?? '';

const json = (status: number, content: object, type: string): Reply => ({
  status,
  headers: { 'content-type': type },
  body: JSON.stringify(content),
});
const denied = ({ action, resource }: Wanted): Reply =>
  json(400, { __type: 'AccessDeniedException', message: `${action} on ${resource}` }, JSON_1_1);

/** One request read as far as needed to judge it: what it wants, and how it is answered. */
type Read = { readonly wanted: readonly Wanted[]; readonly answer: () => Promise<Reply> };

const read = (deps: CloudDeps, request: IncomingMessage, body: Buffer): Read => {
  const target = String(request.headers['x-amz-target'] ?? '');
  const [service = '', operation = ''] = target.split('.');
  if (service.startsWith('DynamoDB')) {
    const text = body.toString('utf8');
    return {
      wanted: wantedOfDynamoDb(operation, JSON.parse(text)),
      answer: async () => {
        const answer = await answerRequest(deps.dynamodb, target, text);
        deps.answered(operation, Buffer.from(answer.body).toString('utf8'));
        return answer;
      },
    };
  }
  if (service === 'TrentService') {
    const input: unknown = JSON.parse(body.toString('utf8'));
    const answer = async (): Promise<Reply> => json(200, await deps.kms.answer(operation, input), JSON_1_1);
    return { wanted: deps.kms.wanted(operation, input), answer };
  }
  if (request.url?.startsWith('/v2/email/') === true) {
    const input: unknown = JSON.parse(body.toString('utf8'));
    const answer = async (): Promise<Reply> => json(200, await deps.ses.answer(input), 'application/json');
    return { wanted: deps.ses.wanted(input), answer };
  }
  return { wanted: deps.s3.wanted(request), answer: () => deps.s3.answer(request, body) };
};

const respond = async (deps: CloudDeps, request: IncomingMessage): Promise<Reply> => {
  const caller = callerOf(request);
  const { wanted, answer } = read(deps, request, await buffer(request));
  for (const one of wanted) {
    const statement = allowing(deps.allowed(caller), one);
    deps.seen(caller, one, statement);
    if (statement === undefined) return denied(one);
  }
  return answer();
};

const FAULT: Reply = json(500, { __type: 'InternalServerError' }, JSON_1_1);

/**
 * The cloud's services on loopback: DynamoDB, KMS, S3 and SES behind one port, each request judged by the policy that the
 * template gives to the role of whoever asks.
 */
export const serveCloud = async (deps: CloudDeps) => {
  const answered = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, headers = {}, body } = await respond(deps, request).catch(() => FAULT);
    response.writeHead(status, { ...headers }).end(body);
  };
  const server = createServer((request, response) => void answered(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, LOOPBACK, resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the cloud has no port');
  return {
    endpoint: `http://${LOOPBACK}:${String(address.port)}`,
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
