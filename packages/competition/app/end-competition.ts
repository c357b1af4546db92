import { type Act, type Id, ok, type Result } from '@kt/kernel';
import type { CompetitionCommand } from '../domain/competition-commands.ts';
import type { Competition } from '../domain/competition-state.ts';
import { judgesOf } from '../domain/judges.ts';
import { type InterestDeps, interestsIn } from './interests.ts';
import type { CompetitionDeps, CompetitionRef } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';
import type { OpenedTenders } from './tender-ports.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'competitions'> & InterestDeps & { readonly opened: OpenedTenders };

export type Ending = {
  readonly do: 'cancel' | 'none_suitable';
  readonly reason: string;
  /** Every organisation the decider belongs to. */
  readonly organisations: readonly Id<'organisation'>[];
};

const prepare = async (
  deps: Deps,
  ref: CompetitionRef,
  competition: Competition,
  { do: name, reason, organisations }: Ending,
): Promise<Result<CompetitionCommand, never>> => {
  const interests = await interestsIn(deps, competition, organisations);
  if (name === 'cancel') return ok({ do: name, reason, interests });
  const tenders = await deps.opened.all(ref);
  return ok({ do: name, reason, interests, judges: judgesOf(tenders.map((one) => one.state)) });
};

/**
 * Ends a competition without a winner, by somebody whom no organisation in it ties. That none is suitable is decided by
 * somebody who has judged none of the tenders.
 */
export const endCompetition =
  (deps: Deps) =>
  (ref: CompetitionRef, ending: Ending, act: Act): Commanded =>
    runCommand(deps)(ref, act, (state) => prepare(deps, ref, state, ending));
