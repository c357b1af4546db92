import type { MaskedShown } from '../reads.ts';
import { type ScoresForm, type ScoresTyped, scoreOf, scoreText } from '../scoring/form.ts';
import { spreadOf } from '../scoring/presenter.ts';

/** What was agreed before, otherwise the mean of the evaluators' scores and their notes together. */
export const proposedScores = (key: string, rows: readonly MaskedShown[]): ScoresForm => ({
  rows: rows.map((row) => {
    const before = row.agreed?.[key];
    const { given, mean } = spreadOf(row, key);
    const notes = [...new Set(given.map(({ note }) => note))].join(' ');
    return { tender: row.tender, score: scoreText(before?.score ?? mean), note: before?.note ?? notes };
  }),
});

/** The common scores of one tender over all criteria. */
export const agreedBody = (typed: ReadonlyMap<string, ScoresTyped>, tender: string) => ({
  scores: Object.fromEntries(
    [...typed].flatMap(([key, { rows }]) => {
      const found = rows.find((row) => row.tender === tender);
      return found === undefined ? [] : [[key, { score: scoreOf(found.score), note: found.note }] as const];
    }),
  ),
});

/** Tenders that have their common scores. */
export const agreedCount = (rows: readonly MaskedShown[]): number =>
  rows.filter(({ agreed }) => agreed !== undefined).length;
