import type { CompetitionShown, MaskedShown } from '../reads.ts';
import { type ScoresForm, scoreText } from './form.ts';

export type Criterion = CompetitionShown['content']['criteria'][number];

/** Scores are given for quality; the price is counted. */
export const qualityOf = ({ content }: Pick<CompetitionShown, 'content'>): readonly Criterion[] =>
  content.criteria.filter(({ kind }) => kind === 'quality');

const LETTERS = 26;
const A = 65;
/** A masked tender's name: A, B … Z, A2 … */
export const letterOf = (index: number): string => {
  const letter = String.fromCodePoint(A + (index % LETTERS));
  return index < LETTERS ? letter : `${letter}${String(Math.floor(index / LETTERS) + 1)}`;
};

/** Each tender's letter, the same for all evaluators. */
export const lettersOf = (all: readonly MaskedShown[]): ReadonlyMap<string, string> =>
  new Map(inOrder(all).map(({ tender }, index) => [tender, letterOf(index)]));

/** Tenders in an order that is the same for all evaluators and tells nothing. */
export const inOrder = (rows: readonly MaskedShown[]): readonly MaskedShown[] =>
  rows.toSorted((a, b) => a.tender.localeCompare(b.tender));

type Which = 'own' | 'agreed';
const scoresIn = (row: MaskedShown, which: Which) => (which === 'own' ? row.own?.scores : row.agreed);

/** The criteria that have a score for every tender. */
export const finished = (
  criteria: readonly Criterion[],
  rows: readonly MaskedShown[],
  which: Which,
): readonly Criterion[] => criteria.filter(({ key }) => rows.every((row) => scoresIn(row, which)?.[key] !== undefined));

/** What the form of one criterion shows at first: what was written before. */
export const shownScores = (key: string, rows: readonly MaskedShown[], which: Which): ScoresForm => ({
  rows: rows.map((row) => {
    const before = scoresIn(row, which)?.[key];
    return { tender: row.tender, score: scoreText(before?.score), note: before?.note ?? '' };
  }),
});

/** The criterion to score now: the one asked for, otherwise the first unfinished one, otherwise the first. */
export const currentOf = (
  criteria: readonly Criterion[],
  done: readonly Criterion[],
  asked: string | undefined,
): Criterion | undefined =>
  criteria.find(({ key }) => key === asked) ?? criteria.find((one) => !done.includes(one)) ?? criteria[0];

/** Whether the reader has locked every tender. */
export const isLocked = (rows: readonly MaskedShown[]): boolean => rows.every(({ own }) => own?.state === 'locked');

/** The tenders that the reader has still to lock. */
export const openOf = (rows: readonly MaskedShown[]): readonly MaskedShown[] =>
  rows.filter(({ own }) => own?.state !== 'locked');

const HUNDREDTHS = 100;
/** The evaluators' scores of one criterion, and their mean as a proposal: hundredths of a point. */
export const spreadOf = (
  { everyone = [] }: Pick<MaskedShown, 'everyone'>,
  key: string,
): {
  readonly given: readonly { readonly evaluator: string; readonly score: number; readonly note: string }[];
  readonly mean?: number;
} => {
  const given = everyone.flatMap(({ evaluator, scores }) => {
    const found = scores[key];
    return found === undefined ? [] : [{ evaluator, ...found }];
  });
  if (given.length === 0) return { given };
  return { given, mean: Math.round(given.reduce((sum, { score }) => sum + score, 0) / given.length) };
};

/** Hundredths of a point as points. */
export const pointsOf = (hundredths: number): number => hundredths / HUNDREDTHS;
