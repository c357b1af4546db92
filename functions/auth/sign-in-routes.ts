import { parseSessionCookie } from '@kt/access/http/credentials.ts';
import { err, LANGUAGES, type Language, type Result } from '@kt/kernel';
import { operation } from '@kt/platform/http/operation.ts';
import { languageOf } from '@kt/platform/http/problem.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import * as z from 'zod';
import { dropSession, type Flow, keepFlow, keepSession, sessionValue, takeFlow } from './cookies.ts';
import type { AuthDeps } from './deps.ts';
import { safeReturn } from './return-to.ts';

const signInQuery = z.strictObject({
  returnTo: z.string().max(2_000).exactOptional(),
  language: z.enum(LANGUAGES).exactOptional(),
  /** Whom to sign in; only the local provider heeds it. */
  as: z.string().max(64).exactOptional(),
});
/** The provider's answer; its parameters are checked against what was asked. */
const callbackQuery = z.looseObject({});

/** Whoever this browser was before is signed out: a session never outlives the next sign-in. */
const endPrevious = async ({ access }: AuthDeps, c: Context): Promise<void> => {
  const previous = parseSessionCookie(sessionValue(c));
  if (previous !== undefined) await access.endSession(previous.person, previous.secret);
};

const finish = async (
  deps: AuthDeps,
  c: Context,
  flow: Flow,
): Promise<Result<undefined, { readonly code: string }>> => {
  const claimed = await deps.provider.finish(new URL(c.req.url).search, flow);
  if (!claimed.ok) return claimed;
  const person = await deps.access.signIn(claimed.value);
  if (!person.ok) return person;
  const secret = deps.secret();
  const started = await deps.access.startSession(person.value, secret);
  if (!started.ok) return started;
  await endPrevious(deps, c);
  keepSession(c, person.value, secret);
  return { ok: true, value: undefined };
};

/** Away to the identity provider, back again, and out. */
export const signInRoutes = (deps: AuthDeps) => {
  const failed = (c: Context, language: Language, code: string) => c.redirect(deps.failedPage(language, code), 303);
  return createRoutes()
    .get('/sign-in', operation('session.start', { effect: 'reads', query: signInQuery }), async (c) => {
      const { returnTo, language = languageOf(c.req.header('accept-language')), as } = c.req.valid('query');
      const wish = { language, returnTo: safeReturn(returnTo, deps.origin), ...(as !== undefined && { hint: as }) };
      const { url, flow } = await deps.provider.begin(wish);
      keepFlow(c, flow);
      return c.redirect(url, 303);
    })
    .get('/callback', operation('session.finish', { effect: 'reads', query: callbackQuery }), async (c) => {
      const flow = takeFlow(c);
      const language = flow?.language ?? languageOf(c.req.header('accept-language'));
      const done = flow === undefined ? err({ code: 'access.sign_in_failed' }) : await finish(deps, c, flow);
      if (done.ok) return c.redirect(safeReturn(flow?.returnTo, deps.origin), 303);
      deps.log.warn('auth.sign_in_failed', { code: done.error.code, correlationId: c.var.correlationId });
      return failed(c, language, done.error.code);
    })
    .post('/sign-out', operation('session.end', { effect: 'reads' }), async (c) => {
      await endPrevious(deps, c);
      dropSession(c);
      return c.body(null, 204);
    });
};
