import { readJson } from '@kt/platform/http/read-json.ts';
import type { Context, MiddlewareHandler } from 'hono';
import type * as z from 'zod';

const REFUSALS = {
  'local.body_invalid': [400, 'The body is not what this operation takes. Nothing was done.'],
  'local.origin_foreign': [403, 'Another site asked for this. Nothing was done.'],
  'local.not_found': [404, 'There is no such operation.'],
  'local.clock_only_forward': [409, 'The clock goes forward only. Nothing was done.'],
  'local.nothing_sent': [409, 'No payment file waits for the bank. Nothing was done.'],
} as const;

/** Answers a refusal of the machine itself, as RFC 9457. */
export const refused = (c: Context, code: keyof typeof REFUSALS) => {
  const [status, title] = REFUSALS[code];
  const problem = { type: `urn:kumppanitori:problem:${code}`, title, status, code };
  return c.json(problem, status, { 'content-type': 'application/problem+json' });
};

/** A page of another site, open in the same browser, must not move the clock. */
export const ownPagesOnly =
  (own: string): MiddlewareHandler =>
  async (c, next) => {
    const asking = c.req.header('origin');
    if (asking !== undefined && asking !== own) return refused(c, 'local.origin_foreign');
    return next();
  };

/** The body as the schema reads it; `undefined` when it is something else. */
export const bodyOf = async <T>(c: Context, schema: z.ZodType<T>): Promise<T | undefined> => {
  const read = readJson(new Uint8Array(await c.req.arrayBuffer()));
  return read.ok ? schema.safeParse(read.value).data : undefined;
};
