import { type Actor, err, type Id, type Instant, type Result } from '@kt/kernel';
import type { CompetitionCommand } from './competition-commands.ts';
import type { CompetitionError } from './competition-errors.ts';
import type { CompetitionFact } from './competition-facts.ts';
import type { Competition } from './competition-state.ts';
import { evaluatorsOf } from './interest-statement.ts';

export type CommandMap = { readonly [C in CompetitionCommand as C['do']]: C };
export type CommandName = keyof CommandMap;
export type Decided = Result<readonly CompetitionFact[], CompetitionError>;
export type Decider<N extends CommandName> = (
  state: Competition,
  command: CommandMap[N],
  at: Instant,
  by: Actor,
) => Decided;
export type Deciders<N extends CommandName> = { readonly [K in N]: Decider<K> };

/** What every fact of a competition begins with. */
export const about = (
  { id, authority }: Competition,
  at: Instant,
  by: Actor,
): { authority: Id<'authority'>; competition: Id<'competition'>; at: Instant; by: Actor } => ({
  authority,
  competition: id,
  at,
  by,
});

/**
 * Whoever wrote the competition, judged (clarified or rejected) or evaluated its tenders, or locked the scores: the
 * decision is another person's.
 */
export const hasPrepared = (state: Competition, judges: readonly Actor[], by: Actor): boolean =>
  [...state.editors, ...evaluatorsOf(state), ...judges, state.sent?.by, state.evaluation?.by].includes(by);

const REASON_LENGTH = 5;

/** Runs a decision only when a real reason is given with it. */
export const withReason = (reason: string, decide: () => Decided): Decided =>
  reason.trim().length < REASON_LENGTH ? err({ code: 'competition.reason_missing' }) : decide();

/** Runs a decision only when it concerns no organisation of the decider's own. */
export const withoutInterests = (interests: readonly Id<'organisation'>[], decide: () => Decided): Decided =>
  interests.length > 0 ? err({ code: 'competition.conflict_of_interest' }) : decide();
