import type { AppError, Result } from '@kt/kernel';
import { asAuthority, type NotFound } from '@kt/platform/http/acting-for.ts';
import type { ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { Officer } from '../domain/provider-commands.ts';

/** Goes on with the authority acted for and the organisations its officer belongs to. */
export const asOfficer = <T, E extends AppError>(
  c: Context<ShellEnv>,
  then: (officer: Officer) => Promise<Result<T, E>>,
): Promise<Result<T, E | NotFound>> =>
  asAuthority(c, (authority) => then({ authority, organisations: c.var.admitted.organisations }));
