import type { Id } from '@kt/kernel';
import type { Criterion } from './criteria.ts';
import { lowestOf, pricePoints, qualityPoints } from './points.ts';
import type { Fraction } from './rounding.ts';

/** One valid tender with everything that counts: its exact comparison price and its agreed scores. */
export type ScoredTender = {
  readonly tender: Id<'tender'>;
  /** Comparison price in cents, exact, net of VAT. */
  readonly price: Fraction;
  /** Agreed score by criterion key, in hundredths of a score point. */
  readonly scores: ReadonlyMap<string, number>;
  /** The tender's lot: decides when points and quality points are equal; the smallest text wins. */
  readonly lot: string;
};

/** A place in the ranking. All points are hundredths. `decidedBy` says what put it behind the tender before it. */
export type RankedTender = {
  readonly tender: Id<'tender'>;
  readonly rank: number;
  readonly points: { readonly [criterion: string]: number };
  readonly qualityPoints: number;
  readonly total: number;
  readonly decidedBy: 'points' | 'quality' | 'lot';
};

type Counted = Omit<RankedTender, 'rank' | 'decidedBy'> & { readonly lot: string };

const count = (one: ScoredTender, criteria: readonly Criterion[], lowest: Fraction): Counted => {
  let quality = 0;
  let total = 0;
  const points: Record<string, number> = {};
  for (const { key, kind, weight, scale } of criteria) {
    const earned =
      kind === 'price'
        ? pricePoints(weight, lowest, one.price)
        : qualityPoints(weight, one.scores.get(key) ?? 0, scale);
    points[key] = earned;
    total += earned;
    if (kind === 'quality') quality += earned;
  }
  return { tender: one.tender, points, qualityPoints: quality, total, lot: one.lot };
};

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const inOrder = (a: Counted, b: Counted): number =>
  b.total - a.total || b.qualityPoints - a.qualityPoints || byText(a.lot, b.lot) || byText(a.tender, b.tender);

const decidedBy = (before: Counted | undefined, one: Counted): RankedTender['decidedBy'] => {
  if (before?.total !== one.total) return 'points';
  return before.qualityPoints === one.qualityPoints ? 'lot' : 'quality';
};

/**
 * The ranking: total points, then quality points, then the lot. Depends on nothing but its inputs and not on their
 * order, so a replay gives the same anywhere.
 */
export const rankTenders = (
  criteria: readonly Criterion[],
  tenders: readonly ScoredTender[],
): readonly RankedTender[] => {
  const lowest = lowestOf(tenders.map(({ price }) => price));
  const counted = tenders.map((one) => count(one, criteria, lowest)).sort(inOrder);
  return counted.map((one, index) => {
    const { tender, points, qualityPoints: quality, total } = one;
    return {
      tender,
      rank: index + 1,
      points,
      qualityPoints: quality,
      total,
      decidedBy: decidedBy(counted[index - 1], one),
    };
  });
};
