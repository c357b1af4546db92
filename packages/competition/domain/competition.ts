import { type Actor, type Id, type Instant, targets } from '@kt/kernel';
import type { CompetitionCommand } from './competition-commands.ts';
import type { CompetitionContent } from './competition-content.ts';
import type { Drafted } from './competition-facts.ts';
import { COMPETITION_LIFECYCLE } from './competition-lifecycle.ts';
import type { Competition } from './competition-state.ts';
import { DECISION } from './decide-decision.ts';
import { ENDING } from './decide-ending.ts';
import { EVALUATION } from './decide-evaluation.ts';
import { OPENING } from './decide-opening.ts';
import { PREPARATION } from './decide-preparation.ts';
import { SIGNING } from './decide-signing.ts';
import type { CommandMap, CommandName, Decided, Deciders } from './decider.ts';

const DECIDERS: Deciders<CommandName> = {
  ...PREPARATION,
  ...OPENING,
  ...EVALUATION,
  ...DECISION,
  ...SIGNING,
  ...ENDING,
};

const run = <N extends CommandName>(
  state: Competition,
  command: CommandMap[N] & { readonly do: N },
  at: Instant,
  by: Actor,
): Decided => {
  const decider: Deciders<CommandName>[N] = DECIDERS[command.do];
  return decider(state, command, at, by);
};

/** The first draft of a competition; anything may still be missing from its content. */
export const draftCompetition = (
  ids: { readonly authority: Id<'authority'>; readonly competition: Id<'competition'> },
  content: CompetitionContent,
  at: Instant,
  by: Actor,
): Drafted => ({ type: 'competition.drafted', ...ids, at, by, content });

/**
 * What a command leads to. `lifecycle.not_allowed` when the state does not know the command; otherwise the command's own
 * guards speak. Two-person rules are here: `competition.same_person`.
 */
export const decideCompetition = (state: Competition, command: CompetitionCommand, at: Instant, by: Actor): Decided => {
  const allowed = targets(COMPETITION_LIFECYCLE, state.state, command.do);
  return allowed.ok ? run(state, command, at, by) : allowed;
};

/** When the clock must look at a competition next: its deadline while open, the end of the standstill once decided. */
export const competitionDueAt = (state: Competition): Instant | undefined => {
  if (state.state === 'open') return state.deadline;
  if (state.state !== 'decided' || state.remedies.some((one) => one.settledAt === undefined)) return undefined;
  return state.decision?.standstillEnds;
};
