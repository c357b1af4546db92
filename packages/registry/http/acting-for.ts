import { type AppError, err, type Id, ok, parseId, type Result } from '@kt/kernel';
import { openCursor, sealCursor } from '@kt/platform/http/cursor.ts';
import type { ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { PageAsk, PageKey } from '../app/ports.ts';

type NotFound = { readonly code: 'http.not_found' };

/** Goes on with the organisation acted for; without one there is nothing to find. */
export const asOrganisation = async <T, E extends AppError>(
  c: Context<ShellEnv>,
  then: (organisation: Id<'organisation'>) => Promise<Result<T, E>>,
): Promise<Result<T, E | NotFound>> => {
  const organisation = parseId('organisation', c.var.admitted.actingFor ?? '');
  return organisation === undefined ? err({ code: 'http.not_found' }) : then(organisation);
};

/** Goes on with the authority acted for and the organisations its officer belongs to. */
export const asOfficer = async <T, E extends AppError>(
  c: Context<ShellEnv>,
  then: (officer: { authority: Id<'authority'>; organisations: readonly string[] }) => Promise<Result<T, E>>,
): Promise<Result<T, E | NotFound>> => {
  const authority = parseId('authority', c.var.admitted.actingFor ?? '');
  const { organisations } = c.var.admitted;
  return authority === undefined ? err({ code: 'http.not_found' }) : then({ authority, organisations });
};

const PAGE = 50;

/** One page of a list: opens the caller's cursor, and seals where the next page begins. */
export const paged = async <T extends { readonly next?: PageKey }>(
  key: Uint8Array,
  cursor: string | undefined,
  bind: readonly string[],
  list: (page: PageAsk) => Promise<T>,
) => {
  const after = cursor === undefined ? ok(undefined) : openCursor(key, cursor, bind);
  if (!after.ok) return after;
  const { next, ...page } = await list({ limit: PAGE, ...(after.value && { after: after.value }) });
  return ok({ ...page, ...(next !== undefined && { cursor: sealCursor(key, next, bind) }) });
};
