import { cents, share } from '@kt/kernel';
import type { RateCard } from '@kt/terms';
import { expect, it } from 'vitest';
import { basisPointsOf, movedPrices, pricesBody, pricesForm, pricesShown } from './prices-form.ts';

const FLAT = share(0);
const card: RateCard = {
  version: 3,
  milestoneShareCap: share(10_000),
  steps: [40_000, 33_333].map((amount, n) => ({
    key: `step-${String(n)}`,
    kind: 'start_fee',
    title: { fi: 'a', sv: 'a', en: 'a' },
    price: { set: 'by_buyer', cents: cents(amount) },
    uplift: { A: FLAT, B: FLAT, C: FLAT, D: FLAT },
    evidence: ['service_report'],
    window: { earliestDays: 0, latestDays: 60, graceDays: 0, trackingDaysAfterService: 0 },
    perClient: 1,
  })),
};
const typed = (change: object = {}) => pricesForm.parse({ ...pricesShown(card), from: '1.1.2027', ...change });

it('sends the next version of the card from its day, and nothing when no price differs', () => {
  expect(pricesBody(card, typed())).toBeUndefined();
  const body = pricesBody(card, typed({ prices: [{ amount: '410,00' }, { amount: '333,33' }] }));
  expect(body).toMatchObject({ reason: 'foreseen_clause', change: { from: '2027-01-01', rateCard: { version: 4 } } });
  expect(body?.change.rateCard.steps.map(({ price }) => price)).toEqual([
    { set: 'by_buyer', cents: 41_000 },
    { set: 'by_buyer', cents: 33_333 },
  ]);
  expect(body?.change.underWay).toBeUndefined();
  expect(pricesBody(card, typed({ underWay: true, prices: movedPrices(card, 100) }))?.change.underWay).toBe(true);
});

it.each([
  ['2,5', 250],
  ['+2,5 %', 250],
  ['-1', -100],
  ['−0,25', -25],
  ['2,555', undefined],
  ['x', undefined],
])('reads %s as %s basis points', (text, points) => {
  expect(basisPointsOf(text)).toBe(points);
});

it('rounds every moved price once', () => {
  expect(movedPrices(card, 250).map(({ amount }) => amount)).toEqual(['410,00', '341,66']);
  expect(movedPrices(card, -100).map(({ amount }) => amount)).toEqual(['396,00', '330,00']);
});
