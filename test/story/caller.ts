import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { openBrowser } from './browser.ts';

/** A person at the keyboard: signed in with a real session, acting for one party. */
export type Caller = {
  readonly name: string;
  readonly get: (path: string) => Promise<Answer>;
  /** Sends a command and demands success. `version` becomes If-Match. */
  readonly post: (path: string, body: object, version?: number) => Promise<Done>;
  readonly put: (path: string, body: object, version?: number) => Promise<Done>;
  readonly send: (call: Call) => Promise<Answer>;
  readonly actingFor: (party: string) => Caller;
};
export type Call = {
  readonly method: string;
  readonly path: string;
  readonly body?: object | Uint8Array | string;
  readonly version?: number;
  readonly key?: string;
};
export type Answer = { readonly status: number; readonly body: unknown; readonly etag: string | null };
export type Done = { readonly id: string; readonly version: number };

const zDone = z.looseObject({ id: z.string(), version: z.int() });

/** Every answer of the season, for the canaries. */
export type Recorder = (who: string, path: string, text: string) => void;

type Line = { readonly origin: string; readonly cookie: string; readonly record: Recorder };

const payload = (body: Call['body']): { body?: string | Uint8Array<ArrayBuffer>; type: string } => {
  if (body === undefined) return { type: 'application/json' };
  if (body instanceof Uint8Array) return { body: Uint8Array.from(body), type: 'application/octet-stream' };
  return typeof body === 'string'
    ? { body, type: 'application/xml' }
    : { body: JSON.stringify(body), type: 'application/json' };
};

const request = async (line: Line, name: string, party: string | undefined, call: Call): Promise<Answer> => {
  const { body, type } = payload(call.body);
  const response = await fetch(`${line.origin}${call.path}`, {
    method: call.method,
    headers: {
      cookie: line.cookie,
      origin: line.origin,
      'content-type': type,
      'idempotency-key': call.key ?? randomUUID(),
      ...(party !== undefined && { 'acting-for': party }),
      ...(call.version !== undefined && { 'if-match': `"${String(call.version)}"` }),
    },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  line.record(name, call.path, text);
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, body: isJson ? JSON.parse(text) : text, etag: response.headers.get('etag') };
};

const callerOn = (line: Line, name: string, party: string | undefined): Caller => {
  const send = (call: Call): Promise<Answer> => request(line, name, party, call);
  const demand = async (call: Call): Promise<Done> => {
    const answer = await send(call);
    if (answer.status !== 200)
      throw new Error(`${name}: ${call.method} ${call.path} → ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    return zDone.parse(answer.body);
  };
  const command = (method: string) => (path: string, body: object, version?: number) =>
    demand({ method, path, body, ...(version !== undefined && { version }) });
  return {
    name,
    send,
    get: async (path) => {
      const answer = await send({ method: 'GET', path });
      if (answer.status !== 200)
        throw new Error(`${name}: GET ${path} → ${String(answer.status)} ${JSON.stringify(answer.body)}`);
      return answer;
    },
    post: command('POST'),
    put: command('PUT'),
    actingFor: (next) => callerOn(line, name, next),
  };
};

/** Signs a persona in through the provider: code + PKCE, the persona's button, the session cookie. */
export const signIn = async (origin: string, person: string, name: string, record: Recorder): Promise<Caller> => {
  const browser = openBrowser();
  const arrived = await browser.go(`${origin}/auth/sign-in?as=${person}&returnTo=/auth/me`);
  if (arrived.response.status !== 200 || !browser.cookies().includes('__Host-session='))
    throw new Error(`${name} could not sign in: ${String(arrived.response.status)} at ${arrived.url}`);
  return callerOn({ origin, cookie: browser.cookies(), record }, name, undefined);
};
