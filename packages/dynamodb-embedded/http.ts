import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Handle } from './wire.ts';
import { answerRequest } from './wire.ts';

const LOOPBACK = '127.0.0.1';
const LARGEST_REQUEST = 17 * 1024 * 1024;
const JSON_PROTOCOL = 'application/x-amz-json-1.0';

export type Listening = {
  /** `http://127.0.0.1:<port>`: the SDK's `endpoint`. */
  readonly endpoint: string;
  readonly port: number;
  readonly close: () => Promise<void>;
};

const read = async (request: IncomingMessage): Promise<string | undefined> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) return undefined;
    bytes += chunk.length;
    if (bytes > LARGEST_REQUEST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const respond = async (handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const target = request.headers['x-amz-target'];
  // A browser page cannot send this type to another origin without asking first, and is never answered.
  if (request.method !== 'POST' || request.headers['content-type'] !== JSON_PROTOCOL) {
    response.writeHead(400).end();
    return;
  }
  const body = await read(request);
  if (body === undefined) {
    response.writeHead(413, { connection: 'close' }).end();
    return;
  }
  const answer = await answerRequest(handle, typeof target === 'string' ? target : undefined, body);
  response.writeHead(answer.status, answer.headers).end(answer.body);
};

/** Serves an engine on loopback for any DynamoDB client. Port 0 takes a free one. A lost reply breaks the connection. */
export const listen = async (engine: { readonly handle: Handle }, port: number): Promise<Listening> => {
  const server = createServer((request, response) => {
    respond(engine.handle, request, response).catch(() => {
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, LOOPBACK, resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    endpoint: `http://${LOOPBACK}:${String(actual)}`,
    port: actual,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error === undefined) resolve();
          else reject(error);
        });
        server.closeAllConnections();
      }),
  };
};
