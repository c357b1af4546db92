import { type AppError, err, type Id, type IdKind, parseId, type Result } from '@kt/kernel';
import type { Context } from 'hono';
import type { ShellEnv } from './env.ts';

export type NotFound = { readonly code: 'http.not_found' };

const actingAs =
  <K extends IdKind>(kind: K) =>
  <T, E extends AppError>(
    c: Context<ShellEnv>,
    then: (party: Id<K>) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | NotFound>> => {
    const party = parseId(kind, c.var.admitted.actingFor ?? '');
    return party === undefined ? Promise.resolve(err({ code: 'http.not_found' })) : then(party);
  };

/** Goes on with the authority acted for; without one there is nothing to find. */
export const asAuthority = actingAs('authority');

/** Goes on with the organisation acted for; without one there is nothing to find. */
export const asOrganisation = actingAs('organisation');
