import { type AppError, err, type Id, parseId, type Result } from '@kt/kernel';
import type { ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';

type NotFound = { readonly code: 'http.not_found' };
const notFound = (): Result<never, NotFound> => err({ code: 'http.not_found' });

/** Goes on with the authority acted for; without one there is nothing to find. */
export const asAuthority = async <T, E extends AppError>(
  c: Context<ShellEnv>,
  then: (authority: Id<'authority'>) => Promise<Result<T, E>>,
): Promise<Result<T, E | NotFound>> => {
  const authority = parseId('authority', c.var.admitted.actingFor ?? '');
  return authority === undefined ? notFound() : then(authority);
};

/** Goes on with the organisation acted for. */
export const asOrganisation = async <T, E extends AppError>(
  c: Context<ShellEnv>,
  then: (organisation: Id<'organisation'>) => Promise<Result<T, E>>,
): Promise<Result<T, E | NotFound>> => {
  const organisation = parseId('organisation', c.var.admitted.actingFor ?? '');
  return organisation === undefined ? notFound() : then(organisation);
};
