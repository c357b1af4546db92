import { id, municipalityCode, share } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { agreedRows, type GroupShown, partyRows } from './presenter.ts';

const words = wordsInTest();
const org = (n: string) => id('organisation', `org_${n.repeat(26)}`);
const [lead, member] = [org('1'), org('2')] as const;
const group: GroupShown = {
  members: [
    {
      organisation: lead,
      name: 'Majakka ry',
      role: { fi: 'Ohjaus' },
      municipalities: [municipalityCode('905'), municipalityCode('499')],
    },
    { organisation: member, name: 'Rannikko Oy' },
  ],
  reliedOn: [{ organisation: 'org_x', name: 'Säätiö sr', capacity: 'Koulutus' }],
  split: { by: 'share', shares: [{ organisation: lead, share: share(6_000) }] },
};

it('tells each party, its lead first, with what it does, where and for how much', () => {
  expect(partyRows(group, {}, words)).toEqual([
    {
      id: lead,
      name: 'Majakka ry',
      isLead: true,
      what: 'Ohjaus',
      where: 'Vaasa, Mustasaari',
      gets: expect.stringMatching(/^60\s%\smaksuista$/),
    },
    { id: member, name: 'Rannikko Oy', isLead: false, what: '', where: '', gets: '' },
    { id: 'org_x', name: 'Säätiö sr', isLead: false, what: 'Koulutus', where: '', gets: 'Voimavarojen antaja' },
  ]);
});

it('names the steps of a split by what the call calls them', () => {
  const steps = ['work', 'other'].map((step) => ({ step, organisation: member }));
  const rows = partyRows({ ...group, split: { by: 'step', steps } }, { work: 'Työ 3 kk' }, words);
  expect(rows.map(({ gets }) => gets)).toEqual(['', 'Työ 3 kk, other', 'Voimavarojen antaja']);
});

it('says of liability and invoicing only what was said', () => {
  expect(agreedRows(group, words).map(([, value]) => value)).toEqual([undefined, undefined]);
  expect(agreedRows({ ...group, isJointlyLiable: true, leadInvoices: false }, words)).toEqual([
    ['Vastuu', 'Jäsenet vastaavat yhteisvastuullisesti'],
    ['Jäsenten sopima laskutus', 'Jokainen laskuttaa omansa'],
  ]);
});
