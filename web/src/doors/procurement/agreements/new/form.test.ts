import { checkRateCard } from '@kt/terms';
import { expect, it } from 'vitest';
import { earlierBody, earlierForm, newEarlier } from './form.ts';

const provider = 'org_01J00000000000000000000001';
const shown = () => ({ ...newEarlier(2026), provider });
const titleOf = (key: string) => ({ fi: key, sv: key, en: key });

it('makes terms of what the form begins with, the end being the day after the last one', () => {
  const body = earlierBody(earlierForm.parse(shown()), titleOf);
  expect(body?.terms).toMatchObject({
    provider,
    start: '2026-01-01',
    end: '2027-01-01',
    places: 10,
    ceilingCents: 10_000_000,
  });
  expect(body?.terms.rateCard.steps.map(({ key, price }) => [key, price])).toEqual([
    ['start', { set: 'by_buyer', cents: 35_000 }],
    ['work-3m', { set: 'by_buyer', cents: 80_000 }],
  ]);
  expect(body === undefined ? undefined : checkRateCard(body.terms.rateCard).ok).toBe(true);
});

it('asks for a provider, days in order and at least one price', () => {
  const prices = shown().prices.map(() => ({ amount: '' }));
  const issues = (rest: object) =>
    earlierForm.safeParse({ ...shown(), ...rest }).error?.issues.map(({ path, message }) => [path.join('.'), message]);
  expect(issues({ provider: '' })).toEqual([['provider', 'form.choose']]);
  expect(issues({ lastDay: '31.12.2025', prices })).toEqual([
    ['lastDay', 'agr.new.order'],
    ['prices.0.amount', 'agr.new.price'],
  ]);
});
