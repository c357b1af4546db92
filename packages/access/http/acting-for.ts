import { err, type Id, ok, parseId, type Result } from '@kt/kernel';
import type { ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';

type NotFound = { readonly code: 'access.not_found' };

/** What the gate admitted the caller for; the relation of the operation says which kind it is. */
export const actingAuthority = (c: Context<ShellEnv>): Result<Id<'authority'>, NotFound> => {
  const authority = parseId('authority', c.var.admitted.actingFor ?? '');
  return authority === undefined ? err({ code: 'access.not_found' }) : ok(authority);
};

export const actingOrganisation = (c: Context<ShellEnv>): Result<Id<'organisation'>, NotFound> => {
  const organisation = parseId('organisation', c.var.admitted.actingFor ?? '');
  return organisation === undefined ? err({ code: 'access.not_found' }) : ok(organisation);
};
