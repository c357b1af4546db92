import { type Act, err, ok, type Result, targets } from '@kt/kernel';
import type { CompetitionCommand } from '../domain/competition-commands.ts';
import type { CompetitionError } from '../domain/competition-errors.ts';
import { COMPETITION_LIFECYCLE } from '../domain/competition-lifecycle.ts';
import type { Competition } from '../domain/competition-state.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { DecisionDocument } from './documents.ts';
import type { CompetitionDeps, CompetitionRef, Documents } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';
import type { OpenedTenders } from './tender-ports.ts';
import { type Reasoning, writeDecision } from './write-decision.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'competitions'> & {
  readonly opened: OpenedTenders;
  readonly evaluations: Documents<Evaluation>;
  readonly decisions: Documents<DecisionDocument>;
};

const prepare = async (
  deps: Deps,
  ref: CompetitionRef,
  { id, state, evaluation: stamp }: Competition,
  reasoning: Reasoning,
): Promise<Result<CompetitionCommand, CompetitionError>> => {
  const allowed = targets(COMPETITION_LIFECYCLE, state, 'decide');
  if (!allowed.ok) return allowed;
  if (stamp?.document !== reasoning.evaluation) return err({ code: 'competition.evaluation_changed' });
  const evaluation = await deps.evaluations.get(id, stamp.document);
  if (evaluation === undefined) return err({ code: 'competition.nothing_to_rank' });
  return ok({ do: 'decide', verdict: await writeDecision(deps, ref, evaluation, reasoning) });
};

/** The decision by a second person: reasons for every tender, the first K of the ranking win. */
export const decideCompetition =
  (deps: Deps) =>
  (ref: CompetitionRef, reasoning: Reasoning, act: Act): Commanded =>
    runCommand(deps)(ref, act, (state) => prepare(deps, ref, state, reasoning));
