import { type AppError, type Done, type Id, parseId, type Result } from '@kt/kernel';
import { asAuthority, asOrganisation, type NotFound } from '@kt/platform/http/acting-for.ts';
import { answer } from '@kt/platform/http/answer.ts';
import type { ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { Bidder } from '../app/around-tender.ts';
import type { CompetitionRef } from '../app/ports.ts';
import { statusOf } from './problem.ts';

type Outcome<T> = Promise<Result<T, AppError>>;

/** Every organisation the caller belongs to: nobody opens, scores or decides about their own. */
export const ownOrganisations = (c: Context<ShellEnv>): readonly Id<'organisation'>[] =>
  c.var.admitted.organisations.flatMap((text) => parseId('organisation', text) ?? []);

/** A competition of the authority acted for. */
export const ofAuthority = <T>(
  c: Context<ShellEnv>,
  id: Id<'competition'>,
  then: (ref: CompetitionRef) => Outcome<T>,
): Promise<Result<T, AppError | NotFound>> => asAuthority(c, (authority) => then({ authority, id }));

/** The organisation acted for, as a bidder at an authority's competition. */
export const asBidder = <T>(
  c: Context<ShellEnv>,
  authority: Id<'authority'>,
  competition: Id<'competition'>,
  then: (bidder: Bidder) => Outcome<T>,
): Promise<Result<T, AppError | NotFound>> =>
  asOrganisation(c, (organisation) => then({ authority, id: competition, organisation }));

/** Carries a command on a competition out and answers it. */
export const carryOut = async (
  c: Context<ShellEnv>,
  id: Id<'competition'>,
  then: (ref: CompetitionRef) => Outcome<Done>,
) => answer(c, statusOf, await ofAuthority(c, id, then));

/** A cursor goes on with the same list for the same caller in the same capacity, and with nothing else. */
export const cursorBinding = (c: Context<ShellEnv>, ...query: readonly string[]): readonly string[] => [
  c.var.operation,
  c.var.admitted.by,
  c.var.admitted.actingFor ?? '',
  ...query,
];
