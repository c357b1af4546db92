import { cents, id } from '@kt/kernel';
import { expect, it } from 'vitest';
import { sealable } from './presenter.ts';

const competition = id('competition', `cmp_${'1'.padStart(26, '0')}`);
const organisation = id('organisation', `org_${'1'.padStart(26, '0')}`);
const sent = { prices: { work: cents(55_000) }, answers: { path: 'Näin.' } };
const who = { organisation, name: 'Monica Kvarnström' };

it('seals whose the tender is, and that no change of the call was seen when there is none', () => {
  expect(sealable({ competition, format: 1, addenda: [] }, sent, who)).toEqual({
    format: 1,
    competition,
    organisation,
    addendum: 0,
    ...sent,
    signatory: 'Monica Kvarnström',
  });
});

it('names the last change of the call that the bidder had before it', () => {
  const call = { competition, format: 1, addenda: [{ number: 1 }, { number: 2 }] };
  expect(sealable(call, sent, who).addendum).toBe(2);
});
