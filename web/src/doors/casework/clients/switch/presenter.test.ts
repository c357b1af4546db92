import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { feeLines, nextLines } from './presenter.ts';

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

it('tells how often a step can still be earned, and what nobody can any more', () => {
  const step = { title: { fi: 'Kuukausi' }, priceCents: 10_000, perClient: 6, claims: [] } as const;
  const steps = [
    { ...step, step: 'month', earnedBy: 'month' },
    { ...step, step: 'other', earnedBy: 'month' },
  ] as const;
  const words = wordsInTest();
  expect(feeLines(steps, words, { month: 3, other: 0 }).map(({ key, price }) => [key, price])).toEqual([
    ['month', `3 × ${words.euros(10_000)}`],
  ]);
});

it('tells of each step of the new card when it is paid, or why not', () => {
  const step = { title: { fi: 'Askel' }, priceCents: 40_000, perClient: 1 } as const;
  const from = localDate('2026-04-11');
  const steps = [
    { ...step, step: 'start', earnedBy: 'start', bar: { code: 'outcomes.start_fee_again' } },
    { ...step, step: 'month', earnedBy: 'month', perClient: 6 },
    { ...step, step: 'job', earnedBy: 'work', bar: { code: 'outcomes.of_other_service', from } },
    { ...step, step: 'study', earnedBy: 'report', bar: { code: 'outcomes.paid_elsewhere', from } },
  ] as const;
  const words = wordsInTest();
  expect(nextLines(steps, words).map(({ how }) => how)).toEqual([
    'ei makseta: se on jo saanut aloituspalkkion tästä asiakkaasta',
    'täysistä kuukausista palvelun alusta',
    `jos alkaa ${words.day(from)} tai myöhemmin; aiemmin alkanut kuuluu edelliselle`,
    `jos alkaa ${words.day(from)} tai myöhemmin; aiempi sama tulos on jo maksettu`,
  ]);
  expect(nextLines(steps, words)[1]?.price).toBe(`6 × ${words.euros(40_000)}`);
});
