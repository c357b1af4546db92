import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import type { ShellEnv } from '../http/env.ts';

/** An API as the Lambda behind an HTTP API (payload 2.0), mounted at `base`; elsewhere it answers its own 404. */
export const apiHandler = (base: string, app: Hono<ShellEnv>): ReturnType<typeof handle> => {
  const mounted = new Hono().route(base, app);
  mounted.notFound((c) => app.fetch(c.req.raw));
  // Node loads what makes requests and answers at their first use: here it costs the start, not the first caller.
  void new Request('http://localhost').headers.has('accept');
  return handle(mounted);
};
