import { type Cents, cents } from '@kt/kernel';
import { comparisonPriceExact, fillBids } from '@kt/terms';
import type { CompetitionContent } from '../domain/competition-content.ts';
import type { Consensus } from '../domain/consensus.ts';
import type { Criterion } from '../domain/criteria.ts';
import type { LotOf } from '../domain/evaluation.ts';
import type { OpenedTender } from '../domain/opened-tender.ts';
import { pricePoints, qualityPoints } from '../domain/points.ts';
import { type Fraction, isLess } from '../domain/rounding.ts';
import { aContent, providerId, tenderId, WORLD } from './default-world.ts';
import { anOpenedTender, aTenderContent } from './tender-builders.ts';

const QUALITIES = 9;
const criteria: readonly Criterion[] = aContent().criteria.flatMap((one): readonly Criterion[] =>
  one.kind === 'price'
    ? [{ ...one, weight: 37 }]
    : Array.from({ length: QUALITIES }, (_, n) => ({ ...one, key: `quality-${String(n)}`, weight: 7 })),
);

/** What is bought, with ten criteria: the price and nine of quality. */
export const tenCriteria: CompetitionContent = aContent({ criteria });

/** Numbers that look thrown and are the same each time. */
const mixed = (n: number, salt: number, below: number): number =>
  (((n + 1) * 2_654_435_761 + salt * 40_503) >>> 7) % below;
const priceOf = (n: number, lot: number): Cents => cents(100_000 + mixed(n, lot, 150_000));

/** Opened tenders of one lot with their common scores; many cost and score the same, so that the lots decide. */
export const tendersOfLot = (count: number, lot: number) => {
  const tenders: OpenedTender[] = [];
  const agreed: Consensus[] = [];
  for (let n = 0; n < count; n += 1) {
    const content = aTenderContent({ prices: { 'employment-3m': priceOf(n, lot) }, organisation: providerId(n) });
    tenders.push({ ...anOpenedTender(), id: tenderId(n), provider: providerId(n), content });
    const scores = Object.fromEntries(
      criteria
        .filter(({ kind }) => kind === 'quality')
        .map(({ key }, at) => [key, { score: mixed(n, lot + at, 11) * 50, note: 'n' }]),
    );
    agreed.push({
      authority: WORLD.authority,
      competition: WORLD.competition,
      tender: tenderId(n),
      scores,
      by: WORLD.evaluator,
      at: WORLD.deadline,
    });
  }
  return { tenders, agreed };
};

type Placed = { readonly tender: string; readonly price: Fraction; readonly scores: Consensus['scores'] };
type Counted = { readonly tender: string; readonly total: number; readonly quality: number; readonly lot: string };

const pricesIn = ({ tenders, agreed }: ReturnType<typeof tendersOfLot>): readonly Placed[] =>
  tenders.map(({ id, content }, n) => {
    const card = fillBids(tenCriteria.rateCard, content?.prices ?? {});
    if (!card.ok) throw new TypeError(card.error.code);
    return {
      tender: id,
      price: comparisonPriceExact(card.value, tenCriteria.assumptions),
      scores: agreed[n]?.scores ?? {},
    };
  });

/**
 * The least that a ranking takes, in one pass and one sort, written without the house's structure: what `evaluate` is
 * measured against, and checked with.
 */
export const rankedAtLeast = (lot: ReturnType<typeof tendersOfLot>, seed: string, lotOf: LotOf): readonly string[] => {
  const placed = pricesIn(lot);
  let lowest = placed[0]?.price ?? { numerator: 0n, denominator: 1n };
  for (const { price } of placed) if (isLess(price, lowest)) lowest = price;
  const counted: Counted[] = [];
  for (const [n, { tender, price, scores }] of placed.entries()) {
    let quality = 0;
    let total = 0;
    for (const { key, kind, weight, scale } of criteria)
      if (kind === 'price') total += pricePoints(weight, lowest, price);
      else quality += qualityPoints(weight, scores[key]?.score ?? 0, scale);
    counted.push({ tender, total: total + quality, quality, lot: lotOf(seed, tenderId(n)) });
  }
  return counted
    .sort((a, b) => b.total - a.total || b.quality - a.quality || (a.lot < b.lot ? -1 : 1))
    .map(({ tender }) => tender);
};
