import { cents, localDate, share } from '@kt/kernel';
import type { RateCard } from '@kt/terms';
import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { priceHistory } from './price-history.ts';

const FLAT = share(0);
const card = (version: number, prices: readonly (readonly [string, number])[]): RateCard => ({
  version,
  milestoneShareCap: share(10_000),
  steps: prices.map(([key, amount]) => ({
    key,
    kind: 'start_fee',
    title: { fi: key, sv: key, en: key },
    price: { set: 'by_buyer', cents: cents(amount) },
    uplift: { A: FLAT, B: FLAT, C: FLAT, D: FLAT },
    evidence: ['service_report'],
    window: { earliestDays: 0, latestDays: 60, graceDays: 0, trackingDaysAfterService: 0 },
    perClient: 1,
  })),
});

it('shows each price with the days on which it holds, and to whom it comes', () => {
  const prices = [
    { from: localDate('2026-02-01'), rateCard: card(1, [['start', 40_000]]), termsVersion: 1 },
    {
      from: localDate('2026-03-01'),
      rateCard: card(2, [
        ['start', 41_000],
        ['work', 50_000],
      ]),
      termsVersion: 2,
      underWay: true,
    },
  ];
  const history = priceHistory({ prices }, wordsInTest());
  expect(history?.columns.map(({ title }) => title)).toEqual([
    '1.2.2026–28.2.2026',
    '1.3.2026 alkaen (myös jo ohjatuille)',
  ]);
  expect(history?.lines.map(({ title, prices: shown }) => [title, ...shown])).toEqual([
    ['start', '400,00\u00a0€', '410,00\u00a0€'],
    ['work', '–', '500,00\u00a0€'],
  ]);
});

it('has nothing to show while the first card holds', () => {
  expect(priceHistory({}, wordsInTest())).toBeUndefined();
});
