import { type Actor, err, type FactOf, type Id, type Instant, ok, type Result } from '@kt/kernel';
import type { Criterion } from './criteria.ts';
import { missingScores, type ScoreError, type ScoreSheet, type Scores, scoreErrors } from './score-sheet.ts';

/** The evaluators' common scores of one tender: what counts. */
export type Consensus = {
  readonly authority: Id<'authority'>;
  readonly competition: Id<'competition'>;
  readonly tender: Id<'tender'>;
  readonly scores: Scores;
  readonly by: Actor;
  readonly at: Instant;
};

export type ConsensusFact = FactOf<
  'consensus.recorded',
  {
    readonly authority: Id<'authority'>;
    readonly competition: Id<'competition'>;
    readonly tender: Id<'tender'>;
    readonly scores: Scores;
  }
>;

export type ConsensusError =
  | ScoreError
  | { readonly code: 'competition.individual_scores_open'; readonly missing: number };

/** How many of the individual score sheets (every evaluator × every valid tender) are not locked yet. */
export const openSheets = (
  evaluators: readonly Actor[],
  tenders: readonly Id<'tender'>[],
  sheets: readonly ScoreSheet[],
): number => {
  const locked = new Set(
    sheets.filter(({ state }) => state === 'locked').map((sheet) => `${sheet.tender} ${sheet.evaluator}`),
  );
  return tenders
    .flatMap((tender) => evaluators.map((evaluator) => `${tender} ${evaluator}`))
    .filter((pair) => !locked.has(pair)).length;
};

/** The common scores of one tender, once every individual sheet of the competition is locked. */
export const agreeOn = (
  subject: Pick<Consensus, 'authority' | 'competition' | 'tender'>,
  scores: Scores,
  criteria: readonly Criterion[],
  open: number,
  at: Instant,
  by: Actor,
): Result<ConsensusFact, ConsensusError> => {
  if (open > 0) return err({ code: 'competition.individual_scores_open', missing: open });
  const [first] = [...scoreErrors(criteria, scores), ...missingScores(criteria, scores)];
  return first === undefined ? ok({ type: 'consensus.recorded', ...subject, scores, at, by }) : err(first);
};
