import type { AppError, Id, Result } from '@kt/kernel';
import { asOrganisation, type NotFound } from '@kt/platform/http/acting-for.ts';
import type { ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { Party } from '../app/load-claim.ts';

/** Goes on as the provider acted for. */
export const asProvider = <T, E extends AppError>(
  c: Context<ShellEnv>,
  then: (party: Party, organisation: Id<'organisation'>) => Promise<Result<T, E>>,
): Promise<Result<T, E | NotFound>> =>
  asOrganisation(c, (organisation) => then({ side: 'provider', organisation }, organisation));
