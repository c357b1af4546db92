import { cents, share } from '@kt/kernel';
import type { RateCard, Step } from '@kt/terms';
import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { priceSteps } from './price-steps.ts';

const FLAT = share(0);
const step = (key: string, amount: number, change: Partial<Step> = {}): Step => ({
  key,
  kind: 'start_fee',
  title: { fi: key, sv: key, en: key },
  price: { set: 'by_buyer', cents: cents(amount) },
  uplift: { A: FLAT, B: FLAT, C: FLAT, D: share(2_500) },
  evidence: ['service_report'],
  window: { earliestDays: 0, latestDays: 60, graceDays: 0, trackingDaysAfterService: 0 },
  perClient: 1,
  ...change,
});
const card = (...steps: readonly Step[]): RateCard => ({ version: 1, milestoneShareCap: share(10_000), steps });
const told = (before: RateCard, after: RateCard) =>
  priceSteps(before, after, wordsInTest()).map((one) => [one.title, one.before, one.after, one.difference]);

it('tells in euros what each step costs more or less', () => {
  expect(told(card(step('a', 40_000), step('b', 100)), card(step('a', 41_050), step('b', 50)))).toEqual([
    ['a', '400,00\u00a0€', '410,50\u00a0€', '+10,50\u00a0€'],
    ['b', '1,00\u00a0€', '0,50\u00a0€', '−0,50\u00a0€'],
  ]);
});

it('names what is new, what is left out and what stays', () => {
  expect(told(card(step('a', 100), step('b', 100)), card(step('a', 100), step('c', 100)))).toEqual([
    ['a', '1,00\u00a0€', '1,00\u00a0€', '0,00\u00a0€'],
    ['b', '1,00\u00a0€', '–', ''],
    ['c', '–', '1,00\u00a0€', ''],
  ]);
});

it('goes group by group where an uplift changes', () => {
  const after = card(step('a', 10_000, { uplift: { A: FLAT, B: FLAT, C: FLAT, D: share(5_000) } }));
  expect(told(card(step('a', 10_000)), after).at(-1)).toEqual([
    'a, Ryhmä D',
    '125,00\u00a0€',
    '150,00\u00a0€',
    '+25,00\u00a0€',
  ]);
});
