import { cents } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { claimableCents, claimCents, inOrder, proofText, reportable, workLines } from './presenter.ts';

const words = wordsInTest();
const step = (
  key: string,
  claims: readonly ('claimable' | 'paid' | 'not_yet')[],
  earnedBy: 'report' | 'work' = 'work',
) => ({
  step: key,
  title: { fi: key.toUpperCase() },
  earnedBy,
  priceCents: 50_000,
  evidence: ['employer', 'register'] as const,
  claims: claims.map((state) => ({
    claim: `clm_${key}`,
    state,
    priceCents: 50_000,
    ...(state === 'paid' && { amountCents: 48_000 }),
    ...(state === 'claimable' && { assessment: { dueCents: cents(45_000), blocks: [] } }),
  })),
});

it('puts first what can be claimed, and sums what it is worth', () => {
  const steps = [step('later', []), step('done', ['paid']), step('now', ['claimable'])];
  expect(inOrder(steps).map(({ step: key }) => key)).toEqual(['now', 'done', 'later']);
  expect(claimableCents(steps)).toBe(45_000);
  expect(steps.flatMap(({ claims }) => claims.map(claimCents))).toEqual([48_000, 45_000]);
});

it('offers for reporting only what the clock does not count', () => {
  expect(reportable([step('trial', [], 'report'), step('work', [])], words)).toEqual([
    { value: 'trial', label: 'TRIAL' },
  ]);
  expect(proofText(step('work', []), words)).toBe('työnantajan todistus, viranomaisen rekisteri');
});

it('lists the employments that count', () => {
  const row = { number: 1, employer: 'T-1', start: '2026-05-04', weeklyHours: 22.5, traits: ['subsidised'] } as const;
  const rows = [row, { ...row, number: 2, lastDay: '2026-06-01', traits: [] }, { ...row, number: 3, dropped: {} }];
  expect(workLines(rows, words)).toEqual([
    { number: 1, employer: 'T-1', days: '4.5.2026 alkaen', hours: '22,5 t', traits: 'Palkkatuki' },
    { number: 2, employer: 'T-1', days: '4.5.2026–1.6.2026', hours: '22,5 t', traits: '' },
  ]);
});
