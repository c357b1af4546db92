import { expect, it } from 'vitest';
import { followed, nextStep } from './next-step.ts';

it('begins with a choice, and after a refusal with a new one', () => {
  expect(nextStep(undefined)).toEqual({ key: 'choose', yours: true });
  expect(nextStep({ id: 'ref_1', state: 'declined' })).toEqual({ key: 'choose_again', yours: true });
});

it('tells until when the provider answers, and that it is not the reader’s turn', () => {
  const sent = {
    id: 'ref_1',
    state: 'offered',
    offer: { answerBy: '2026-06-18T21:00:00.000Z' },
    proposals: [],
  } as const;
  expect(nextStep(followed(sent))).toEqual({ key: 'await_answer', yours: false, due: '2026-06-18T21:00:00.000Z' });
});

it('puts a correction that waits before everything else', () => {
  const one = { id: 'ref_1', state: 'ended', trackingUntil: '2027-01-01', proposals: [{ state: 'pending' }] } as const;
  expect(nextStep(followed(one))).toEqual({ key: 'answer', yours: true });
  expect(nextStep(followed({ ...one, proposals: [{ state: 'approved' }] }))).toEqual({
    key: 'tracked',
    yours: false,
    due: '2027-01-01',
  });
});
