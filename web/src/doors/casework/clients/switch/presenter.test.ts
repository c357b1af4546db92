import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { feeLines } from './presenter.ts';

it('tells of each step what was claimed, and what may still come', () => {
  const step = { title: { fi: 'Aloitus' }, priceCents: 40_000, perClient: 1, earnedBy: 'work' } as const;
  const paid = { claim: 'clm_1', state: 'paid', priceCents: 40_000, amountCents: 35_000 } as const;
  const steps = [
    { ...step, step: 'start', claims: [paid] },
    { ...step, step: 'job', title: { fi: 'Työssä 1 kk' }, claims: [] },
  ];
  expect(feeLines(steps, wordsInTest()).map(({ what, how }) => [what, how])).toEqual([
    ['Aloitus', 'maksettu'],
    ['Työssä 1 kk', 'jos työ alkaa viimeistään viimeisenä päivänä'],
  ]);
  expect(feeLines(steps, wordsInTest())[0]?.price).toContain('350');
});
