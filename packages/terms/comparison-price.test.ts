import { cents, share } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ComparisonAssumptions,
  checkAssumptions,
  comparisonPrice,
  comparisonPriceExact,
} from './comparison-price.ts';
import { DISTANCE_GROUPS } from './groups.ts';
import { fillBids } from './rate-card-bids.ts';
import { cell, readCsv } from './testing/read-csv.ts';
import { aStep, workCoachingCard, workCoachingCardToBid } from './testing/sample-card.ts';

const RATES = {
  start: 10_000,
  month: 0,
  'work-trial': 0,
  language: 0,
  education: 0,
  'work-1m': 3_500,
  'work-3m': 2_500,
  'work-6m': 1_500,
};
const rates = Object.fromEntries(Object.entries(RATES).map(([key, rate]) => [key, share(rate)]));
const assume = (clients: readonly number[]): ComparisonAssumptions => ({
  groups: DISTANCE_GROUPS.map((group, i) => ({ group, clients: clients[i] ?? 0, rates })),
});
const bids = { start: cents(30_000), 'work-1m': cents(40_000), 'work-3m': cents(80_000), 'work-6m': cents(120_000) };

describe('comparison price', () => {
  it.each(readCsv(new URL('testing/worked-examples/comparison-price.csv', import.meta.url)))('$note', (row) => {
    const price = (column: string) => ({ set: 'by_buyer', cents: cents(Number(cell(row, column))) }) as const;
    const prices: { readonly [key: string]: ReturnType<typeof price> } = {
      start: price('start_cents'),
      'work-1m': price('one_month_cents'),
      'work-3m': price('three_months_cents'),
      'work-6m': price('six_months_cents'),
    };
    const card = workCoachingCard();
    const priced = { ...card, steps: card.steps.map((step) => ({ ...step, price: prices[step.key] ?? step.price })) };
    const assumptions = assume(['a', 'b', 'c', 'd'].map((group) => Number(cell(row, group))));
    expect(comparisonPrice(priced, assumptions)).toBe(Number(cell(row, 'comparison_cents')));
  });

  it('lies within half a cent of the exact fraction', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        amounts,
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 8, maxLength: 8 }),
        (clients, parts) => {
          const card = workCoachingCard();
          const own = Object.fromEntries(card.steps.map((step, i) => [step.key, share(parts[i] ?? 0)]));
          const assumptions = { groups: assume(clients).groups.map((one) => ({ ...one, rates: own })) };
          const { numerator, denominator } = comparisonPriceExact(card, assumptions);
          const off = BigInt(comparisonPrice(card, assumptions)) * denominator - numerator;
          expect(2n * (off < 0n ? -off : off)).toBeLessThanOrEqual(denominator);
        },
      ),
    );
  });

  it('counts a step without a rate as never earned, whatever its key', () => {
    const card = { ...workCoachingCard(), steps: [aStep('constructor'), aStep('start')] };
    const groups = [{ group: 'A', clients: 1, rates: { start: share(10_000) } }] as const;
    expect(comparisonPrice(card, { groups })).toBe(10_000);
  });

  it('falls when a bidder asks less, whatever step it is', () => {
    const full = comparisonPrice(workCoachingCardToBid(), assume([1, 1, 1, 1]));
    const filled = fillBids(workCoachingCardToBid(), bids);
    expect(filled.ok && comparisonPrice(filled.value, assume([1, 1, 1, 1])) < full).toBe(true);
  });
});

describe('published assumptions', () => {
  const card = workCoachingCard();
  const one = { group: 'A', clients: 10, rates } as const;

  it('are accepted when each group stands once with a rate for every step', () => {
    expect(checkAssumptions(card, assume([1, 2, 0, 0]))).toEqual({ ok: true, value: assume([1, 2, 0, 0]) });
    expect(checkAssumptions(card, { groups: [{ ...one, rates: { ...rates, month: share(60_000) } }] }).ok).toBe(true);
  });

  it.each([
    ['no clients', { groups: [{ ...one, clients: 0 }] }, 'assumption_empty'],
    ['a group twice', { groups: [one, one] }, 'assumption_repeated'],
    ['half a client', { groups: [one, { ...one, group: 'B', clients: 0.5 }] }, 'assumption_clients'],
    ['a step forgotten', { groups: [{ ...one, rates: { start: share(1) } }] }, 'assumption_missing'],
    ['a strange step', { groups: [{ ...one, rates: { ...rates, bonus: share(1) } }] }, 'assumption_unknown_step'],
    ['more than possible', { groups: [{ ...one, rates: { ...rates, month: share(60_001) } }] }, 'assumption_rate'],
    ['less than nothing', { groups: [{ ...one, rates: { ...rates, start: share(-1) } }] }, 'assumption_rate'],
  ] as const)('refuse %s', (_why, assumptions, code) => {
    const checked = checkAssumptions(card, assumptions);
    expect(checked.ok ? 'accepted' : checked.error.code).toBe(`rate_card.${code}`);
  });
});
