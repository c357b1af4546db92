import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import type { ShellEnv } from '../http/env.ts';

/** The same request as the app names it, without the path under which it is deployed. */
const inside = (request: Request, base: string): Request => {
  const url = new URL(request.url);
  if (!url.pathname.startsWith(`${base}/`)) return request;
  url.pathname = url.pathname.slice(base.length);
  return new Request(url, request);
};

/** An API as the Lambda behind an HTTP API (payload 2.0): `base` is its path there, without a slash at the end. */
export const apiHandler = (base: string, app: Hono<ShellEnv>): ReturnType<typeof handle> => {
  // Node loads what makes requests and answers at their first use: here it costs the start, not the first caller.
  void new Request('http://localhost').headers.has('accept');
  return handle(new Hono().all('*', (c) => app.fetch(inside(c.req.raw, base))));
};
