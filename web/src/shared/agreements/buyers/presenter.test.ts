import { cents, type Id, id, share } from '@kt/kernel';
import { expect, it } from 'vitest';
import { buyerRows } from './presenter.ts';

const authority = (n: number): Id<'authority'> => id('authority', `aut_01J${String(n).padStart(23, '0')}`);
const [LEAD, MEMBER] = [authority(1), authority(2)];
const row = (of: Id<'authority'>, shareBp: number) => ({
  authority: of,
  shareBp: share(shareBp),
  places: 6,
  taken: 2,
  ceilingCents: cents(1_000),
  reservedCents: cents(400),
  paidCents: cents(0),
});
const words = {
  t: ((key: string, facts?: object) => `${key}${facts === undefined ? '' : ` ${JSON.stringify(facts)}`}`) as never,
  euros: (amount: number) => `${String(amount)} c`,
  number: (count: number) => String(count),
  percent: (basisPoints: number) => `${String(basisPoints)} bp`,
  authorityName: (of: string) => of.slice(-1),
};
const ring = [row(LEAD, 6_000), row(MEMBER, 4_000)];

it('puts the reader’s own row first and says who leads', () => {
  const rows = buyerRows({ authority: LEAD, ring }, MEMBER, words);
  expect(rows.map(({ name, note }) => [name, note])).toEqual([
    ['2', 'agr.buyers.own'],
    ['1', 'agr.buyers.lead'],
  ]);
  expect(buyerRows({ authority: LEAD, ring }, LEAD, words)[0]).toMatchObject({
    note: 'agr.buyers.lead · agr.buyers.own',
    left: '600 c',
    share: '6000 bp',
  });
  expect(buyerRows({ authority: LEAD, ring }, undefined, words).map(({ name }) => name)).toEqual(['1', '2']);
});

it('shows what another area may use, and not what it has used, where that is not told', () => {
  const { taken: _taken, reservedCents: _reserved, paidCents: _paid, ...other } = row(LEAD, 6_000);
  const rows = buyerRows({ authority: LEAD, ring: [other, row(MEMBER, 4_000)] }, MEMBER, words);
  expect(rows[1]).toMatchObject({ places: '6', euros: '1000 c', left: '–' });
});

it('shows what a proposal makes of a share, and never less than nothing left', () => {
  const buyers = [
    { authority: LEAD, shareBp: share(5_000) },
    { authority: MEMBER, shareBp: share(4_000) },
  ];
  const proposed = { change: { buyers } };
  const over = ring.map((one) => ({ ...one, reservedCents: cents(1_200) }));
  const rows = buyerRows({ authority: LEAD, ring: over, proposed }, LEAD, words);
  expect(rows.map((one) => one.share)).toEqual(['6000 bp → 5000 bp', '4000 bp']);
  expect(rows.map(({ left }) => left)).toEqual(['0 c', '0 c']);
});
