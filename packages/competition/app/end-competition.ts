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
  const [interests, tenders, invited] = await Promise.all([
    interestsIn(deps, competition, organisations),
    competition.opened === undefined ? [] : deps.opened.all(ref),
    competition.opened === undefined ? deps.competitions.invitedTo(ref) : [],
  ]);
  const judges = judgesOf(tenders.map((one) => one.state));
  const tenderers = tenders.flatMap(({ state: { provider } }) => provider ?? []);
  const parties = [...new Set([...tenderers, ...invited])];
  return ok({ do: name, reason, interests, judges, parties });
};

/**
 * Ends a competition without a winner, by somebody whom no organisation in it ties. Once the tenders are open it is somebody
 * who has prepared nothing and judged none of them. The tenderers are given notice of it with instructions; before the
 * opening nobody knows who they are, so everyone invited is.
 */
export const endCompetition =
  (deps: Deps) =>
  (ref: CompetitionRef, ending: Ending, act: Act): Commanded =>
    runCommand(deps)(ref, act, (state) => prepare(deps, ref, state, ending));
