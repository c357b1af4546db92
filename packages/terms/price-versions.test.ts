import { type Cents, cents, type LocalDate, localDate, plusDays, sum } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISTANCE_GROUPS, type DistanceGroup } from './groups.ts';
import { cardForEarning, cardOn, differOnlyInPrices, type PriceVersions } from './price-versions.ts';
import type { RateCard } from './rate-card.ts';
import { priceOf } from './rate-card-arithmetic.ts';
import { checkRateCard } from './rate-card-check.ts';
import { cell, readCsv } from './testing/read-csv.ts';
import { workCoachingCard } from './testing/sample-card.ts';

const FIRST = workCoachingCard();
const priced = (version: number, prices: Readonly<Record<string, number>>): RateCard => ({
  ...FIRST,
  version,
  steps: FIRST.steps.map((step) => {
    const amount = prices[step.key];
    return amount === undefined ? step : { ...step, price: { set: 'by_buyer', cents: cents(amount) } };
  }),
});
const paid = (card: RateCard, key: string, group: DistanceGroup = 'A'): Cents => {
  const step = card.steps.find((one) => one.key === key);
  if (step === undefined) throw new RangeError(`no step ${key}`);
  return priceOf(step, group);
};

const VERSIONS: PriceVersions = [
  { from: localDate('2026-01-01'), rateCard: FIRST, termsVersion: 1 },
  { from: localDate('2027-01-01'), rateCard: priced(2, { start: 40_800, 'work-1m': 51_000 }), termsVersion: 2 },
  {
    from: localDate('2027-07-01'),
    rateCard: priced(3, { start: 42_000, 'work-1m': 52_500 }),
    termsVersion: 3,
    underWay: true,
  },
];

describe('prices with dates', () => {
  it.each(readCsv(new URL('testing/worked-examples/price-versions.csv', import.meta.url)))('$note', (row) => {
    const offeredOn = localDate(cell(row, 'offered_on'));
    const earnedOn = localDate(cell(row, 'earned_on'));
    const card = cardForEarning(cardOn(FIRST, VERSIONS, offeredOn), VERSIONS, { offeredOn, earnedOn });
    const group = DISTANCE_GROUPS.find((one) => one === row['group']);
    expect(paid(card, cell(row, 'step'), group)).toBe(Number(cell(row, 'paid_cents')));
  });

  it('gives the first card before any version holds', () => {
    expect(cardOn(FIRST, VERSIONS.slice(1), localDate('2026-12-31'))).toBe(FIRST);
  });

  it('tells other prices from other rules', () => {
    expect(differOnlyInPrices(FIRST, priced(2, { start: 1 }))).toBe(true);
    const [start, ...others] = FIRST.steps;
    if (start === undefined) expect.fail('the card has steps');
    expect(differOnlyInPrices(FIRST, { ...FIRST, steps: others })).toBe(false);
    expect(differOnlyInPrices(FIRST, { ...FIRST, steps: [{ ...start, perClient: 2 }, ...others] })).toBe(false);
  });

  it('keeps the rules and the steps that a referral began with', () => {
    const later = { ...priced(2, { start: 50_000 }), steps: priced(2, { start: 50_000 }).steps.slice(0, 1) };
    const versions: PriceVersions = [
      { from: localDate('2027-01-01'), rateCard: later, termsVersion: 2, underWay: true },
    ];
    const card = cardForEarning(FIRST, versions, {
      offeredOn: localDate('2026-05-01'),
      earnedOn: localDate('2027-01-01'),
    });
    expect([paid(card, 'start'), paid(card, 'work-1m'), card.steps.length]).toEqual([50_000, 50_000, 8]);
    expect(checkRateCard(card)).toMatchObject({ ok: true });
  });
});

const DAY_ONE = localDate('2026-01-01');
const dayOf = (n: number): LocalDate => plusDays(DAY_ONE, n);
const history = fc
  .uniqueArray(
    fc.record({ on: fc.integer({ min: 1, max: 700 }), price: fc.integer({ min: 0, max: 99_999 }), all: fc.boolean() }),
    { selector: ({ on }) => on, maxLength: 6 },
  )
  .map((rows) => rows.toSorted((a, b) => a.on - b.on));
const referral = fc.record({
  offered: fc.integer({ min: 0, max: 700 }),
  earned: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 }),
});

describe('whatever the history of prices', () => {
  it('every day is paid by the price that a calendar kept day by day shows, and the sums agree to the cent', () => {
    fc.assert(
      fc.property(history, fc.array(referral, { maxLength: 6 }), (changes, referrals) => {
        const versions: PriceVersions = changes.map(({ on, price, all }, n) => ({
          from: dayOf(on),
          rateCard: priced(n + 2, { start: price }),
          termsVersion: n + 2,
          ...(all && { underWay: true }),
        }));
        const asked = referrals.flatMap(({ offered, earned }) =>
          earned.map((after) => {
            const days = { offeredOn: dayOf(offered), earnedOn: dayOf(offered + after) };
            return paid(cardForEarning(cardOn(FIRST, versions, days.offeredOn), versions, days), 'start');
          }),
        );
        const kept = referrals.flatMap(({ offered, earned }) => {
          let price = 40_000;
          const calendar = new Map<number, number>();
          for (let day = 0; day <= offered + 400; day += 1) {
            const change = changes.find(({ on }) => on === day);
            if (change !== undefined && (day <= offered || change.all)) price = change.price;
            calendar.set(day, price);
          }
          return earned.map((after) => cents(calendar.get(offered + after) ?? -1));
        });
        expect(asked).toEqual(kept);
        expect(sum(asked)).toBe(sum(kept));
      }),
    );
  });

  it('an earned day is never priced anew by a version accepted later', () => {
    fc.assert(
      fc.property(history, referral, fc.integer({ min: 0, max: 90 }), (changes, { offered, earned }, ahead) => {
        const versionsOf = (rows: typeof changes): PriceVersions =>
          rows.map(({ on, price, all }, n) => ({
            from: dayOf(on),
            rateCard: priced(n + 2, { start: price }),
            termsVersion: n + 2,
            underWay: all,
          }));
        for (const after of earned) {
          const days = { offeredOn: dayOf(offered), earnedOn: dayOf(offered + after) };
          const price = (versions: PriceVersions): Cents =>
            paid(cardForEarning(cardOn(FIRST, versions, days.offeredOn), versions, days), 'start');
          const last = Math.max(offered + after, ...changes.map(({ on }) => on));
          const later = [...changes, { on: last + 1 + ahead, price: 12_345, all: true }];
          expect(price(versionsOf(later))).toBe(price(versionsOf(changes)));
        }
      }),
    );
  });
});
