import { type Act, err, ok, type Result, targets } from '@kt/kernel';
import type { CompetitionCommand } from '../domain/competition-commands.ts';
import type { CompetitionError } from '../domain/competition-errors.ts';
import { COMPETITION_LIFECYCLE } from '../domain/competition-lifecycle.ts';
import type { Competition } from '../domain/competition-state.ts';
import { checkDropped, type Evaluation, type EvaluationError, lotText } from '../domain/evaluation.ts';
import type { Correction, DecisionDocument } from './documents.ts';
import type { CompetitionDeps, CompetitionRef, Digest, Documents } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';
import type { OpenedTenders } from './tender-ports.ts';
import { type Reasoning, writeDecision } from './write-decision.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'competitions'> & {
  readonly opened: OpenedTenders;
  readonly evaluations: Documents<Evaluation>;
  readonly decisions: Documents<DecisionDocument>;
  readonly digest: Digest;
};

export type Rectification = Reasoning & Omit<Correction, 'version'>;

const prepare = async (
  deps: Deps,
  ref: CompetitionRef,
  { id, state, decision }: Competition,
  { initiative, reason, dropped, ...reasoning }: Rectification,
): Promise<Result<CompetitionCommand, CompetitionError | EvaluationError>> => {
  const allowed = targets(COMPETITION_LIFECYCLE, state, 'rectify');
  if (!allowed.ok) return allowed;
  if (decision?.evaluation !== reasoning.evaluation) return err({ code: 'competition.evaluation_changed' });
  const evaluation = await deps.evaluations.get(id, decision.evaluation);
  if (evaluation === undefined) return err({ code: 'competition.nothing_to_rank' });
  const checked = checkDropped(evaluation, dropped, (seed, tender) => deps.digest(lotText(seed, tender)));
  if (!checked.ok) return checked;
  const rectifies = { version: decision.version, initiative, reason, dropped };
  const verdict = await writeDecision(deps, ref, evaluation, reasoning, { rectifies });
  return ok({ do: 'rectify', initiative, reason, verdict });
};

/**
 * A decision corrected by a new version of it, with a standstill of its own, upon the evaluation that was locked: written
 * anew, and without the tenders that should not have won.
 */
export const rectifyDecision =
  (deps: Deps) =>
  (ref: CompetitionRef, rectification: Rectification, act: Act): Commanded<EvaluationError> =>
    runCommand(deps)(ref, act, (state) => prepare(deps, ref, state, rectification));
