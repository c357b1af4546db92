import { holdsIdentityCode } from '@kt/kernel';
import { Hono, type MiddlewareHandler } from 'hono';
import { Outage } from '../aws/outage.ts';
import { systemChance } from '../ports/chance.ts';
import type { Shell, ShellEnv } from './env.ts';
import { tellMissed } from './missed.ts';
import { refuse } from './problem.ts';

export type { Shell, ShellEnv } from './env.ts';

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'cache-control': 'no-store',
} as const;

/** Calls about tenders are one name in the log: counting what was submitted must not be possible before the opening. */
const loggedName = (operation: string | undefined): string =>
  operation?.startsWith('tender.') === true ? 'tender' : (operation ?? 'none');

/** It goes into the log as it came: it may be a token, and nobody's identity code. */
const isCorrelation = (given: string): boolean => /^[\w-]{8,64}$/.test(given) && !holdsIdentityCode(given);

const around =
  (shell: Shell): MiddlewareHandler<ShellEnv> =>
  async (c, next) => {
    const given = c.req.header('x-correlation-id');
    const correlationId = given !== undefined && isCorrelation(given) ? given : systemChance.token();
    c.set('shell', shell);
    c.set('correlationId', correlationId);
    await next();
    await tellMissed(c);
    c.header('x-correlation-id', correlationId);
    c.header('server-time', shell.clock.now());
    for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.header(name, value);
    const code = c.get('refusal') as string | undefined;
    const operation = loggedName(c.get('operation'));
    shell.log.info('http.request', {
      operation,
      method: c.req.method,
      status: c.res.status,
      code,
      correlationId,
    });
  };

/** An empty application of one audience: correlation id, security headers, problems, access log by operation name. */
export const createApp = (shell: Shell): Hono<ShellEnv> => {
  const app = new Hono<ShellEnv>();
  app.use(around(shell));
  app.notFound((c) => refuse(c, {}, { code: 'http.not_found' }));
  app.onError((error, c) => {
    shell.log.error('http.failed', { correlationId: c.var.correlationId }, error);
    return refuse(c, {}, { code: error instanceof Outage ? 'http.unavailable' : 'http.internal' });
  });
  return app;
};

/** An empty set of routes, to be mounted into an application of `createApp`. */
export const createRoutes = (): Hono<ShellEnv> => new Hono<ShellEnv>();
