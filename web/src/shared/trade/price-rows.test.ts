import { cents, share } from '@kt/kernel';
import type { RateCard, Step } from '@kt/terms';
import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { mostPerClient, priceRows } from './price-rows.ts';

const step = (key: string, price: Step['price']): Step => ({
  key,
  kind: 'start_fee',
  title: { fi: 'Aloitus', sv: 'Start', en: 'Start' },
  price,
  uplift: { A: share(0), B: share(500), C: share(1_500), D: share(3_000) },
  evidence: ['employer', 'register'],
  window: { earliestDays: 0, latestDays: 60, graceDays: 0, trackingDaysAfterService: 240 },
  perClient: 1,
});
const { euros } = wordsInTest();
const card: RateCard = {
  version: 1,
  milestoneShareCap: share(2_000),
  steps: [
    step('start', { set: 'by_buyer', cents: cents(40_000) }),
    step('work', { set: 'by_bid', capCents: cents(60_000) }),
  ],
};

it('shows each step’s price for each distance group, and what is only a cap', () => {
  const [first, second] = priceRows(card, wordsInTest());
  expect(first).toMatchObject({
    title: 'Aloitus',
    isCap: false,
    evidence: 'työnantajan todistus, viranomaisen rekisteri',
  });
  expect(first?.prices).toEqual([40_000, 42_000, 46_000, 52_000].map(euros));
  expect(second).toMatchObject({ isCap: true, prices: [60_000, 63_000, 69_000, 78_000].map(euros) });
});

it('sums what one client can cost', () => {
  expect(mostPerClient(card, wordsInTest())[0]).toBe(euros(100_000));
});
