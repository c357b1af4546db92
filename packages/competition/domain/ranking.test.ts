import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContent, tenderId } from '../testing/default-world.ts';
import { workedExample } from '../testing/worked-example.ts';
import type { Criterion } from './criteria.ts';
import { lowestOf, pricePoints, qualityPoints } from './points.ts';
import { rankTenders, type ScoredTender } from './ranking.ts';
import type { Fraction } from './rounding.ts';

const fraction = (numerator: number | bigint, denominator: number | bigint = 1): Fraction => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});
const { criteria } = aContent();
const lotOf = (n: number): string => createHash('sha256').update(String(n)).digest('hex');
const tender = (n: number, price: number, score: number): ScoredTender => ({
  tender: tenderId(n),
  price: fraction(price),
  scores: new Map([['method', score]]),
  lot: lotOf(n),
});

describe('price points', () => {
  it.each(workedExample('price-points'))('$weight × $lowest_cents ÷ $own_cents = $points_hundredths ($note)', (row) => {
    const points = pricePoints(
      Number(row['weight']),
      fraction(Number(row['lowest_cents'])),
      fraction(Number(row['own_cents'])),
    );
    expect(points).toBe(Number(row['points_hundredths']));
  });

  it('agree with decimal long division for any prices', () => {
    const price = fc.bigInt({ min: 1n, max: 10n ** 15n });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), price, price, price, price, (weight, a, b, c, d) => {
        const [one, two] = [fraction(a, c), fraction(b, d)];
        const lowest = lowestOf([one, two]);
        // Long division to 40 decimals, then rounded as text.
        const scaled =
          (BigInt(weight) * lowest.numerator * one.denominator * 10n ** 42n) / (lowest.denominator * one.numerator);
        const exact =
          (BigInt(weight) * 100n * lowest.numerator * one.denominator) / (lowest.denominator * one.numerator);
        const tail = scaled - exact * 10n ** 40n;
        const naive = Number(exact + (tail >= 5n * 10n ** 39n ? 1n : 0n));
        expect(pricePoints(weight, lowest, one)).toBe(naive);
      }),
    );
  });

  it('never fall as the price falls, and the lowest gets the whole weight', () => {
    const price = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), price, price, (weight, a, b) => {
        const [low, high] = [fraction(Math.min(a, b)), fraction(Math.max(a, b))];
        expect(pricePoints(weight, low, high)).toBeLessThanOrEqual(pricePoints(weight, low, low));
        expect(pricePoints(weight, low, low)).toBe(weight * 100);
      }),
    );
  });
});

describe('quality points', () => {
  it('are weight × score ÷ top score, half up', () => {
    expect(qualityPoints(60, 500, 5)).toBe(6_000);
    expect(qualityPoints(60, 350, 5)).toBe(4_200);
    expect(qualityPoints(10, 333, 7)).toBe(476);
    expect(qualityPoints(1, 1, 2)).toBe(1);
    expect(qualityPoints(60, 0, 5)).toBe(0);
  });
});

const CRITERIA: readonly Criterion[] = [
  ...criteria.map((one) => ({ ...one, weight: one.kind === 'price' ? 40 : 35 })),
  ...criteria.filter((one) => one.kind === 'quality').map((one) => ({ ...one, key: 'team', weight: 25, scale: 3 })),
];
const anyTenders = fc
  .array(
    fc.record({
      price: fc.integer({ min: 0, max: 6 }),
      method: fc.integer({ min: 0, max: 3 }),
      team: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(
      ({ price, method, team }, index): ScoredTender => ({
        tender: tenderId(index + 1),
        price: fraction(price * 1_000, 7),
        scores: new Map([
          ['method', method * 100],
          ['team', team * 100],
        ]),
        lot: lotOf(index),
      }),
    ),
  );

/** Compares every pair, in floating point only where it is exact: the slow way to the same ranking. */
const naiveRanking = (tenders: readonly ScoredTender[]): readonly string[] => {
  const lowest = tenders.reduce((low, { price }) => Math.min(low, Number(price.numerator)), Infinity);
  const hundredths = (numerator: bigint, denominator: bigint): number => {
    const floor = numerator / denominator;
    return Number((numerator % denominator) * 2n >= denominator ? floor + 1n : floor);
  };
  const seen = tenders.map((one) => {
    const own = one.price.numerator;
    const price = own === 0n ? 4_000 : hundredths(4_000n * BigInt(lowest), own);
    const quality =
      hundredths(35n * BigInt(one.scores.get('method') ?? 0), 5n) +
      hundredths(25n * BigInt(one.scores.get('team') ?? 0), 3n);
    return { one, total: price + quality, quality };
  });
  const beats = (a: (typeof seen)[number], b: (typeof seen)[number]): boolean =>
    a.total !== b.total ? a.total > b.total : a.quality !== b.quality ? a.quality > b.quality : a.one.lot < b.one.lot;
  return seen
    .map((entry) => ({ id: entry.one.tender, place: seen.filter((other) => beats(other, entry)).length }))
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id);
};

describe('the ranking', () => {
  it('is the same whatever the order of its input', () => {
    fc.assert(
      fc.property(
        anyTenders.chain((tenders) =>
          fc.tuple(fc.constant(tenders), fc.shuffledSubarray(tenders, { minLength: tenders.length })),
        ),
        ([tenders, shuffled]) => {
          expect(rankTenders(CRITERIA, shuffled)).toEqual(rankTenders(CRITERIA, tenders));
        },
      ),
    );
  });

  it('agrees with comparing every pair', () => {
    fc.assert(
      fc.property(anyTenders, (tenders) => {
        expect(rankTenders(CRITERIA, tenders).map((one) => one.tender)).toEqual(naiveRanking(tenders));
      }),
    );
  });

  it('adds up: each total is the sum of its points, never above 100', () => {
    fc.assert(
      fc.property(anyTenders, (tenders) => {
        for (const { points, total, qualityPoints: quality } of rankTenders(CRITERIA, tenders)) {
          expect(Object.values(points).reduce((sum, one) => sum + one, 0)).toBe(total);
          expect((points['method'] ?? 0) + (points['team'] ?? 0)).toBe(quality);
          expect(total).toBeLessThanOrEqual(10_000);
        }
      }),
    );
  });

  it('breaks a tie by quality, then by the lot, and says which', () => {
    // 100 % and 80 % of the lowest price: 40 and 32 points; 4 against 4 2/3 of 5 for 60: 48 and 56.
    const [cheap, good, twin] = [
      tender(1, 8_000, 400),
      { ...tender(2, 10_000, 467), scores: new Map([['method', 467]]) },
      tender(3, 8_000, 400),
    ];
    const quality = rankTenders(criteria, [cheap, tender(2, 10_000, 400)]);
    expect(quality.map((one) => [one.tender, one.decidedBy])).toEqual([
      [tenderId(1), 'points'],
      [tenderId(2), 'points'],
    ]);
    const halves = criteria.map((one) => ({ ...one, weight: 50, scale: 4 }));
    const equal = rankTenders(halves, [tender(1, 8_000, 300), tender(2, 10_000, 380)]);
    expect(equal.map((one) => [one.tender, one.total, one.decidedBy])).toEqual([
      [tenderId(2), 8_750, 'points'],
      [tenderId(1), 8_750, 'quality'],
    ]);
    const lots = rankTenders(criteria, [cheap, good, twin]).filter((one) => one.tender !== good.tender);
    expect(lots.map((one) => one.decidedBy).at(-1)).toBe('lot');
    expect(lots.map((one) => one.tender)).toEqual(
      [cheap, twin].sort((a, b) => (a.lot < b.lot ? -1 : 1)).map((one) => one.tender),
    );
  });

  it('counts a missing score as none, and falls back on ids when lots are equal', () => {
    const unscored = { ...tender(2, 8_000, 0), scores: new Map<string, number>(), lot: 'same' };
    const twin = { ...tender(1, 8_000, 0), lot: 'same' };
    const ranking = rankTenders(criteria, [unscored, twin]);
    expect(ranking.map((one) => [one.tender, one.points['method']])).toEqual([
      [tenderId(1), 0],
      [tenderId(2), 0],
    ]);
  });

  it('is empty for nobody', () => {
    expect(rankTenders(criteria, [])).toEqual([]);
  });
});
