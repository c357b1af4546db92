import { cents, localDate, share } from '@kt/kernel';
import { cashFlow, comparisonPrice, type RateCard, type Step } from '@kt/terms';
import { describe, expect, it } from 'vitest';
import { firstGuess, monthsToPayment, planOf } from './presenter.ts';

const step = (key: string, price: number, perClient = 1): Step => ({
  key,
  kind: 'named',
  title: { fi: key, sv: key, en: key },
  price: { set: 'by_buyer', cents: cents(price) },
  uplift: { A: share(0), B: share(500), C: share(1_500), D: share(3_000) },
  evidence: ['employer'],
  window: { earliestDays: 0, latestDays: 60, graceDays: 0, trackingDaysAfterService: 240 },
  perClient,
});
const rateCard: RateCard = {
  version: 1,
  milestoneShareCap: share(10_000),
  steps: [step('start', 40_000), step('work', 60_000)],
};
const rates = (work: number) => ({ start: share(10_000), work: share(work) });
const call = {
  rateCard,
  assumptions: {
    groups: [
      { group: 'B' as const, clients: 30, rates: rates(4_500) },
      { group: 'C' as const, clients: 20, rates: rates(3_000) },
    ],
  },
  start: localDate('2026-03-16'),
  end: localDate('2028-03-16'),
};
const today = localDate('2026-02-10');
const guess = { ...firstGuess(call), joining: '6', toWork: '3', costs: '1 000' };
const plan = (over: Partial<typeof guess> = {}) => planOf(call, rateCard, { ...guess, ...over }, today);

describe('the guesses of a cash flow', () => {
  it('begin with what the buyer has published', () => {
    expect(firstGuess(call)).toEqual({
      clients: '50',
      joining: '',
      toWork: '',
      costs: '',
      costMonths: '24',
      rates: { start: '100', work: '39' },
    });
  });

  it('bring in the comparison price while they are the buyer’s', () => {
    const own = plan();
    expect(own?.assumptions).toEqual(call.assumptions);
    const received = own && cashFlow(own).months.reduce((sum, { inCents }) => sum + inCents, 0);
    expect(received).toBe(comparisonPrice(rateCard, call.assumptions));
  });

  it('share other clients as the buyer shares them, to the last one', () => {
    expect(plan({ clients: '11' })?.assumptions.groups.map(({ clients }) => clients)).toEqual([7, 4]);
  });

  it('take one’s own rate for all groups where it was changed, and the buyer’s elsewhere', () => {
    const groups = plan({ rates: { start: '100', work: '20,5' } })?.assumptions.groups;
    expect(groups?.map((one) => one.rates)).toEqual([rates(2_050), rates(2_050)]);
  });

  it.each([
    ['clients', '0'],
    ['clients', 'monta'],
    ['joining', ''],
    ['joining', '61'],
    ['toWork', '-1'],
    ['costs', '1 000,123'],
    ['costMonths', '1e3'],
  ])('come to nothing while %s is “%s”', (field, typed) => {
    expect(plan({ [field]: typed })).toBeUndefined();
  });

  it('do not take a step more often than a client may earn it', () => {
    expect(plan({ rates: { start: '100,1', work: '20' } })).toBeUndefined();
  });

  it('wait for the days of decision and payment', () => {
    expect(monthsToPayment(today)).toBeGreaterThanOrEqual(1);
    expect(plan()?.monthsToPayment).toBe(monthsToPayment(today));
  });
});
