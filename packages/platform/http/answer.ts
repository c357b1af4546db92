import type { AppError, Done, Result } from '@kt/kernel';
import type { Context } from 'hono';
import type { ShellEnv } from './env.ts';
import { refuse, type StatusTable } from './problem.ts';

/** Answers a command: `{ id, version }` with the version as ETag, or the problem. */
export const answer = (c: Context<ShellEnv>, statusOf: StatusTable, result: Result<Done, AppError>) => {
  if (!result.ok) return refuse(c, statusOf, result.error);
  c.header('etag', `"${String(result.value.version)}"`);
  return c.json({ id: result.value.id, version: result.value.version }, 200);
};

/** Answers a view. `version` becomes the ETag when the view is of one object. */
export const show = <T extends object>(
  c: Context<ShellEnv>,
  statusOf: StatusTable,
  result: Result<T & { readonly version?: number }, AppError>,
) => {
  if (!result.ok) return refuse(c, statusOf, result.error);
  if (result.value.version !== undefined) c.header('etag', `"${String(result.value.version)}"`);
  return c.json(result.value, 200);
};
