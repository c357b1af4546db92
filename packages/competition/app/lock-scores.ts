import { type Act, err, type Id, type Instant, type NotAllowed, ok, type Result, targets } from '@kt/kernel';
import { type ClarificationError, openUntil } from '../domain/clarification.ts';
import type { CompetitionCommand } from '../domain/competition-commands.ts';
import { COMPETITION_LIFECYCLE } from '../domain/competition-lifecycle.ts';
import type { Competition } from '../domain/competition-state.ts';
import { type ConsensusError, openSheets } from '../domain/consensus.ts';
import { drawnGroups } from '../domain/draw.ts';
import { type Evaluation, type EvaluationError, evaluate, freezeInputs, lotText } from '../domain/evaluation.ts';
import { actingEvaluators, lastTieAt } from '../domain/interest-statement.ts';
import { type InterestDeps, interestsIn } from './interests.ts';
import type { CompetitionDeps, CompetitionRef, Digest, Documents } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';
import type { Agreed, OpenedTenders, ScoreSheets } from './tender-ports.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'competitions'> &
  InterestDeps & {
    readonly opened: OpenedTenders;
    readonly agreed: Agreed;
    readonly sheets: Pick<ScoreSheets, 'all'>;
    readonly evaluations: Documents<Evaluation>;
    readonly digest: Digest;
  };

type LockError =
  | EvaluationError
  | ClarificationError
  | Extract<ConsensusError, { readonly code: 'competition.individual_scores_open' }>;

const prepare = async (
  deps: Deps,
  ref: CompetitionRef,
  competition: Competition,
  organisations: readonly Id<'organisation'>[],
  at: Instant,
): Promise<Result<CompetitionCommand, LockError | NotAllowed>> => {
  const { id, state, content, head } = competition;
  const allowed = targets(COMPETITION_LIFECYCLE, state, 'lock_scores');
  if (!allowed.ok) return allowed;
  const tenders = (await deps.opened.all(ref)).map((one) => one.state);
  const deadline = openUntil(tenders, at);
  if (deadline !== undefined) return err({ code: 'competition.clarification_open', deadline });
  const open = openSheets(
    actingEvaluators(competition),
    tenders.filter((one) => one.state === 'valid').map((one) => one.id),
    await deps.sheets.all(ref),
  );
  if (open > 0) return err({ code: 'competition.individual_scores_open', missing: open });
  const tiedAt = lastTieAt(competition) ?? '';
  const agreed = (await deps.agreed.all(ref)).filter((one) => one.at > tiedAt);
  const seed = head?.root ?? '';
  const inputs = freezeInputs(id, content, tenders, agreed, seed);
  if (!inputs.ok) return inputs;
  const evaluation = evaluate(inputs.value, (from, tender) => deps.digest(lotText(from, tender)));
  if (!evaluation.ok) return evaluation;
  const document = await deps.evaluations.put(id, evaluation.value);
  const interests = await interestsIn(deps, competition, organisations);
  const { ranking } = evaluation.value;
  const drawn = drawnGroups(ranking).length > 0 ? ({ isDrawn: true } as const) : {};
  return ok({ do: 'lock_scores', document, seed, ranked: ranking.length, ...drawn, interests });
};

/**
 * Freezes everything the ranking follows from, ranks, and hands the draft decision to the decision maker; not while a
 * bidder still has time to answer what it was asked, nor while somebody in a tied evaluator's place has sheets open. What
 * was agreed with an evaluator who has turned out to be tied is agreed anew.
 * `organisations`: every one that whoever locks belongs to.
 */
export const lockScores =
  (deps: Deps) =>
  (ref: CompetitionRef, organisations: readonly Id<'organisation'>[], act: Act): Commanded<LockError> =>
    runCommand(deps)(ref, act, (state, at) => prepare(deps, ref, state, organisations, at));
