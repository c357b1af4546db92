import { LANGUAGES } from '@kt/kernel';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';

/** What one browser keeps while its person is away at the identity provider: ties the answer to the question. */
const zFlow = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  language: z.enum(LANGUAGES),
});
export type Flow = z.infer<typeof zFlow>;

const NAME = 'sign-in';
const MINUTES_10 = 600;
const OWN = { prefix: 'host', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' } as const;

export const keepFlow = (c: Context, flow: Flow): void => {
  const value = Buffer.from(JSON.stringify(flow), 'utf8').toString('base64url');
  setCookie(c, NAME, value, { ...OWN, maxAge: MINUTES_10 });
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

/** Gives the flow and forgets it: each answer is taken once. */
export const takeFlow = (c: Context): Flow | undefined => {
  const value = getCookie(c, NAME, 'host');
  deleteCookie(c, NAME, OWN);
  const parsed = value === undefined ? undefined : zFlow.safeParse(readJson(value));
  return parsed?.success === true ? parsed.data : undefined;
};

const SESSION = 'session';

/** Tells the page's own script that asking who is signed in makes sense; proves nothing. */
const HINT = 'signed-in';
const SEEN = { ...OWN, httpOnly: false } as const;

/** A session cookie: gone with the browser, readable by no script, sent to nobody else. */
export const keepSession = (c: Context, person: string, secret: string): void => {
  setCookie(c, SESSION, `${person}.${secret}`, OWN);
  setCookie(c, HINT, '1', SEEN);
};

export const sessionValue = (c: Context): string | undefined => getCookie(c, SESSION, 'host');

export const dropSession = (c: Context): void => {
  deleteCookie(c, SESSION, OWN);
  deleteCookie(c, HINT, SEEN);
};
