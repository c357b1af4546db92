import { plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { WORLD } from '../testing/default-world.ts';
import { anOpenedTender } from '../testing/tender-builders.ts';
import { rejectionRefused } from './rejection.ts';

const { deadline } = WORLD;
const asked = {
  at: WORLD.publishing,
  by: WORLD.officer,
  question: 'Ketkä tarjoavat?',
  ground: 'unclear',
  deadline,
} as const;
const answered = { ...asked, answer: 'Samat kuin hyväksyttiin.', answered: { at: WORLD.publishing, by: 'p' } };
const REJECT = { ground: 'not_as_admitted', reason: 'Jäsen ei ole hyväksytty' } as const;

describe('a tender that differs from the admission', () => {
  const other = anOpenedTender('valid', { deviation: 'other_parties' });
  it.each([
    [-1, 'competition.clarification_open'],
    [0, undefined],
    [1, undefined],
  ])('is rejected for it once its bidder has let its time pass: %i ms from the deadline', (ms, code) => {
    expect(rejectionRefused({ ...other, clarifications: [asked] }, REJECT, plusMs(deadline, ms))?.code).toBe(code);
  });

  it('is rejected for it when its bidder has answered, and never unheard or without a reason', () => {
    const before = plusMs(deadline, -1);
    expect(rejectionRefused({ ...other, clarifications: [answered] }, REJECT, before)).toBeUndefined();
    expect(rejectionRefused(other, REJECT, before)).toEqual({ code: 'competition.bidder_unheard' });
    expect(rejectionRefused(other, { ...REJECT, reason: ' ' }, before)).toEqual({ code: 'competition.reason_missing' });
    expect(rejectionRefused(other, { ...REJECT, ground: 'minimum_requirement' }, before)).toBeUndefined();
  });

  it('is what is asked for: one given as admitted is not rejected on this ground', () => {
    const same = anOpenedTender('valid', { clarifications: [answered] });
    expect(rejectionRefused(same, REJECT, deadline)).toEqual({ code: 'competition.given_as_admitted' });
  });
});
