import {
  type Actor,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type NotAllowed,
  ok,
  type Result,
  targets,
} from '@kt/kernel';
import type { Criterion } from './criteria.ts';

/** One evaluator's scores of one tender: written until locked, unseen by the others until all are locked. */
export const SCORE_SHEET_LIFECYCLE = {
  open: { record: 'open', lock: 'locked' },
  locked: {},
} as const satisfies Lifecycle;

/** A score in hundredths of a score point (350 = 3,50) and why. */
export type Score = { readonly score: number; readonly note: string };
export type Scores = { readonly [criterion: string]: Score };

export type ScoreSheet = {
  readonly authority: Id<'authority'>;
  readonly competition: Id<'competition'>;
  readonly tender: Id<'tender'>;
  readonly evaluator: Actor;
  readonly state: keyof typeof SCORE_SHEET_LIFECYCLE;
  readonly scores: Scores;
};

type Subject = {
  readonly authority: Id<'authority'>;
  readonly competition: Id<'competition'>;
  readonly tender: Id<'tender'>;
};
export type ScoreFact =
  | FactOf<'score.recorded', Subject & { readonly scores: Scores }>
  | FactOf<'score.locked', Subject>;

export type ScoreError =
  | NotAllowed
  | { readonly code: 'competition.score_unreal'; readonly criterion: string; readonly top: number }
  | { readonly code: 'competition.note_missing'; readonly criterion: string }
  | { readonly code: 'competition.score_missing'; readonly criterion: string }
  | { readonly code: 'competition.criterion_not_scored'; readonly criterion: string };

const SHORTEST_NOTE = 3;

const entryError = (criterion: Criterion | undefined, key: string, { score, note }: Score): ScoreError | undefined => {
  if (criterion?.kind !== 'quality') return { code: 'competition.criterion_not_scored', criterion: key };
  const top = criterion.scale * 100;
  if (!Number.isSafeInteger(score) || score < 0 || score > top)
    return { code: 'competition.score_unreal', criterion: key, top };
  return note.trim().length < SHORTEST_NOTE ? { code: 'competition.note_missing', criterion: key } : undefined;
};

/** Everything wrong with some scores: each names a quality criterion, lies on its scale and carries a note. */
export const scoreErrors = (criteria: readonly Criterion[], scores: Scores): readonly ScoreError[] =>
  Object.entries(scores).flatMap(
    ([key, entry]) =>
      entryError(
        criteria.find((one) => one.key === key),
        key,
        entry,
      ) ?? [],
  );

/** Quality criteria that have no score yet. */
export const missingScores = (criteria: readonly Criterion[], scores: Scores): readonly ScoreError[] =>
  criteria
    .filter(({ kind, key }) => kind === 'quality' && !Object.hasOwn(scores, key))
    .map(({ key }) => ({ code: 'competition.score_missing', criterion: key }));

export type ScoreCommand = { readonly do: 'record'; readonly scores: Scores } | { readonly do: 'lock' };

/** Recording adds to and replaces what the evaluator has written; locking needs a score for every quality criterion. */
export const decideScore = (
  sheet: ScoreSheet,
  command: ScoreCommand,
  criteria: readonly Criterion[],
  at: Instant,
): Result<readonly [ScoreFact], ScoreError> => {
  const allowed = targets(SCORE_SHEET_LIFECYCLE, sheet.state, command.do);
  if (!allowed.ok) return allowed;
  const [first] =
    command.do === 'record' ? scoreErrors(criteria, command.scores) : missingScores(criteria, sheet.scores);
  if (first !== undefined) return err(first);
  const { authority, competition, tender, evaluator: by } = sheet;
  const subject = { authority, competition, tender, at, by };
  return ok([
    command.do === 'record'
      ? { type: 'score.recorded', ...subject, scores: command.scores }
      : { type: 'score.locked', ...subject },
  ]);
};

export const applyScore = (sheet: ScoreSheet, fact: ScoreFact): ScoreSheet =>
  fact.type === 'score.recorded'
    ? { ...sheet, scores: { ...sheet.scores, ...fact.scores } }
    : { ...sheet, state: 'locked' };
