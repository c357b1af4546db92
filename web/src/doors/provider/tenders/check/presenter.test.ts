import { aConsortium } from '@kt/competition/testing/consortium-builders.ts';
import { cents, id } from '@kt/kernel';
import { expect, it } from 'vitest';
import { sealable } from './presenter.ts';

const competition = id('competition', `cmp_${'1'.padStart(26, '0')}`);
const organisation = id('organisation', `org_${'1'.padStart(26, '0')}`);
const sent = { prices: { work: cents(55_000) }, answers: { path: 'Näin.' }, mustHaves: {} };
const withReasons = (path = ' ', work = '') => ({
  ...sent,
  secrecy: { answers: { path }, prices: { work } },
  attachments: [],
});
const who = { organisation, name: 'Monica Kvarnström' };

it('seals whose the tender is, and that no change of the call was seen when there is none', () => {
  expect(sealable({ competition, format: 1, addenda: [] }, withReasons(), who)).toEqual({
    format: 1,
    competition,
    organisation,
    addendum: 0,
    prices: sent.prices,
    answers: sent.answers,
    signatory: 'Monica Kvarnström',
  });
});

it('names the last change of the call that the bidder had before it', () => {
  const call = { competition, format: 1, addenda: [{ number: 1 }, { number: 2 }] };
  expect(sealable(call, withReasons(), who).addendum).toBe(2);
});

it('seals a claim of a trade secret where a reason was given, and nothing where none was', () => {
  const call = { competition, format: 2, addenda: [] };
  expect(sealable(call, withReasons(' Oma menetelmä ', 'Kilpailijat'), who).secrecy).toEqual({
    'answers.path': 'Oma menetelmä',
    'prices.work': 'Kilpailijat',
  });
  expect(sealable(call, withReasons(), who)).not.toHaveProperty('secrecy');
});

it('seals the files with the keys that open them', () => {
  const call = { competition, format: 2, addenda: [] };
  const file = { name: 'a.pdf', type: 'application/pdf' as const, bytes: 9, sha256: 'ab'.repeat(32), key: 'k' };
  expect(sealable(call, { ...withReasons(), attachments: [file] }, who).attachments).toEqual([file]);
  expect(sealable(call, withReasons(), who)).not.toHaveProperty('attachments');
});

it('seals as what the organisation tenders where it is a consortium', () => {
  const call = { competition, format: 2, addenda: [] };
  const consortium = aConsortium();
  expect(sealable(call, { ...withReasons(), consortium }, who).consortium).toEqual(consortium);
  expect(sealable(call, { ...withReasons(), consortium: undefined }, who)).not.toHaveProperty('consortium');
});
