import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { aBrowser } from '../identity/testing/browser.ts';

export type Call = {
  readonly method: string;
  readonly path: string;
  readonly body?: object | Uint8Array | string;
  readonly version?: number;
  readonly key?: string;
  /** In which language problems are worded; Finnish unless told. */
  readonly language?: 'fi' | 'sv' | 'en';
};
export type Answer = { readonly status: number; readonly body: unknown };
export type Done = { readonly id: string; readonly version: number };

/** A person at the keyboard: signed in with a real session, acting for one party. Every command demands success. */
export type Caller = {
  readonly name: string;
  readonly send: (call: Call) => Promise<Answer>;
  readonly get: <T>(path: string, schema: z.ZodType<T>) => Promise<T>;
  readonly post: (path: string, body?: object | Uint8Array | string, version?: number) => Promise<Done>;
  readonly put: (path: string, body: object, version?: number) => Promise<Done>;
  readonly actingFor: (party: string) => Caller;
};

/** Told of every answer: who asked, for whom, what for, and what came. */
export type Recorder = (seen: {
  readonly who: string;
  readonly actingFor?: string;
  readonly path: string;
  readonly status: number;
  readonly text: string;
  /** What was asked, for examples; a file's bytes stand for themselves. */
  readonly call: Call;
}) => void;

type Line = {
  readonly origin: string;
  /** The session; signed in again where it has ended. */
  readonly session: { cookie: string };
  readonly again: () => Promise<string>;
  readonly person: string;
  readonly record: Recorder;
};

const zDone = z.looseObject({ id: z.string(), version: z.int() });

const payload = (body: Call['body']): { readonly body?: string | Uint8Array<ArrayBuffer>; readonly type: string } => {
  if (body === undefined) return { type: 'application/json' };
  if (body instanceof Uint8Array) return { body: Uint8Array.from(body), type: 'application/octet-stream' };
  return typeof body === 'string'
    ? { body, type: 'application/xml' }
    : { body: JSON.stringify(body), type: 'application/json' };
};

const headersOf = (line: Line, party: string | undefined, call: Call, type: string) => ({
  cookie: line.session.cookie,
  origin: line.origin,
  'content-type': type,
  ...(call.method !== 'GET' && { 'idempotency-key': call.key ?? randomUUID() }),
  ...(party !== undefined && { 'acting-for': party }),
  ...(call.language !== undefined && { 'accept-language': call.language }),
  ...(call.version !== undefined && { 'if-match': `"${String(call.version)}"` }),
});

const ask = (line: Line, actingFor: string | undefined, call: Call): Promise<Response> => {
  const { body, type } = payload(call.body);
  return fetch(`${line.origin}${call.path}`, {
    method: call.method,
    headers: headersOf(line, actingFor, call, type),
    ...(body !== undefined && { body }),
  });
};

const SIGNED_OUT = 401;

const request = async (line: Line, actingFor: string | undefined, wished: Call): Promise<Answer> => {
  // The same key when it is asked again after signing in.
  const call = { ...wished, key: wished.key ?? randomUUID() };
  let response = await ask(line, actingFor, call);
  if (response.status === SIGNED_OUT) {
    Object.assign(line.session, { cookie: await line.again() });
    response = await ask(line, actingFor, call);
  }
  const text = await response.text();
  const { status } = response;
  line.record({ who: line.person, ...(actingFor !== undefined && { actingFor }), path: call.path, status, text, call });
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status, body: isJson ? JSON.parse(text) : text };
};

const callerOn = (line: Line, name: string, party: string | undefined): Caller => {
  const send = (call: Call): Promise<Answer> => request(line, party, call);
  const demand = async (call: Call): Promise<unknown> => {
    const { status, body } = await send(call);
    if (status !== 200)
      throw new Error(`${name}: ${call.method} ${call.path} → ${String(status)} ${JSON.stringify(body)}`);
    return body;
  };
  const command = async (method: string, path: string, body: Call['body'], version: number | undefined) =>
    zDone.parse(await demand({ method, path, body: body ?? {}, ...(version !== undefined && { version }) }));
  return {
    name,
    send,
    get: async (path, schema) => schema.parse(await demand({ method: 'GET', path })),
    post: (path, body, version) => command('POST', path, body, version),
    put: (path, body, version) => command('PUT', path, body, version),
    actingFor: (next) => callerOn(line, name, next),
  };
};

/** Signs a persona in through the provider: code + PKCE, its own choice, the session cookie. Again when it has ended. */
export const signIn = async (origin: string, person: string, name: string, record: Recorder): Promise<Caller> => {
  const again = async (): Promise<string> => {
    const browser = aBrowser(origin);
    const arrived = await browser.visit(`/auth/sign-in?as=${person}&returnTo=/auth/me`);
    const session = browser.jar.get('__Host-session');
    if (arrived.status !== 200 || session === undefined)
      throw new Error(`${name} could not sign in: ${String(arrived.status)} at ${arrived.url}`);
    return `__Host-session=${session}`;
  };
  return callerOn({ origin, session: { cookie: await again() }, again, person, record }, name, undefined);
};
