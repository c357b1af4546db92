import { err, type Id, ok, parseId, type Result } from '@kt/kernel';
import { parse } from 'hono/utils/cookie';
import type { Credentials } from '../app/resolve-principal.ts';

/** Reads the person, or a machine's client, out of a bearer token whose signature, issuer, audience and time are right. */
export type VerifyBearer = (
  token: string,
) => Promise<Result<Id<'person'> | { readonly client: string }, { readonly code: 'access.token_invalid' }>>;

export type CredentialDeps = {
  readonly verifyBearer: VerifyBearer;
  /** Our own origin, e.g. `https://kumppanitori.example`: unsafe requests by cookie must come from it. */
  readonly origin: string;
};

export type CredentialError = { readonly code: 'access.token_invalid' } | { readonly code: 'access.foreign_origin' };

const SESSION_COOKIE = '__Host-session';
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const SECRET = /^[\w-]{22,100}$/;
const BEARER = /^bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** `<person id>.<secret>`; `undefined` for anything else. */
export const parseSessionCookie = (
  value: string | undefined,
): { readonly person: Id<'person'>; readonly secret: string } | undefined => {
  const [personText = '', secret = ''] = value?.split('.') ?? [];
  const person = parseId('person', personText);
  return person !== undefined && SECRET.test(secret) ? { person, secret } : undefined;
};

/**
 * What a request proves. A bearer token stands before a cookie. A browser sends its cookie along with requests that
 * another site started: those that change something must carry our own `Origin`.
 */
export const readCredentials = async (
  request: Request,
  { verifyBearer, origin }: CredentialDeps,
): Promise<Result<Credentials, CredentialError>> => {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) {
    const token = BEARER.exec(authorization)?.[1];
    const caller = token === undefined ? err({ code: 'access.token_invalid' }) : await verifyBearer(token);
    if (!caller.ok) return caller;
    const { value } = caller;
    return ok(typeof value === 'string' ? { is: 'bearer', person: value } : { is: 'machine', client: value.client });
  }
  const cookie = parse(request.headers.get('cookie') ?? '', SESSION_COOKIE)[SESSION_COOKIE];
  const session = parseSessionCookie(cookie);
  if (session === undefined) return ok({ is: 'none' });
  const isForeign = !SAFE.has(request.method) && request.headers.get('origin') !== origin;
  return isForeign ? err({ code: 'access.foreign_origin' }) : ok({ is: 'session', ...session });
};
