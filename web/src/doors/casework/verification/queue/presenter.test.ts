import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { waitingLines } from './presenter.ts';

it('tells of each claim what, whose, since when and how much', () => {
  const words = wordsInTest();
  const row = {
    claim: 'clm_1',
    provider: 'org_1',
    state: 'submitted',
    stepTitle: { fi: 'Työssä 1 kk' },
    earnedOn: '2026-06-03',
    priceCents: 60_000,
    submission: { at: '2026-06-15T08:00:00.000Z' },
  } as const;
  expect(waitingLines([row, { ...row, submission: undefined }], () => 'Botnia Valmennus Oy', words)).toEqual([
    {
      claim: 'clm_1',
      step: 'Työssä 1 kk',
      provider: 'Botnia Valmennus Oy',
      earned: '3.6.2026',
      sent: 'ma 15.6.2026 klo 11.00',
      price: words.euros(60_000),
    },
    expect.objectContaining({ sent: '' }),
  ]);
});
