import { cents, share } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../language/testing/words-in-test.ts';
import { monthsIn, monthsOf, monthText } from './months.ts';
import { type CardShown, cardTable, reasonTables, receptionRows, resultRows } from './presenter.ts';
import { valueMeters } from './value.ts';

const words = wordsInTest();
const value = {
  reservedCents: cents(85_000),
  claimedCents: cents(30_000),
  approvedCents: cents(20_000),
  paidCents: cents(10_000),
  ordered: 6,
  waiting: 1,
  reservedShare: share(8_500),
  warningShare: share(8_000),
  standing: 'warn',
} as const;
const shown: CardShown = {
  from: '2026-03',
  to: '2026-05',
  least: 5,
  value,
  card: {
    offered: 8,
    cancelled: 0,
    waiting: 1,
    accepted: { count: 5, n: 7, share: share(7_143) },
    declined: { count: 2, n: 7, share: share(2_857) },
    expired: { count: 0, n: 7, share: share(0) },
    returned: { count: 0, n: 7, share: share(0) },
    declinedBy: [{ code: 'language', count: 2 }],
    returnedBy: [{ code: 'not_reached', count: 1 }],
    toAnswer: { n: 7, days: 1 },
    toFirstMeeting: { n: 4 },
    started: 4,
    ended: 1,
    endedBy: [{ code: 'employment', count: 1 }],
    results: [{ step: 'employed', count: 3, n: 4 }],
    claimsReturned: 1,
    claimedCents: cents(30_000),
    paidCents: cents(10_000),
  },
};
const textOf = (key: string): string | undefined => receptionRows(shown, words).find((one) => one.key === key)?.text;

it('tells shares with what they are of, and no share or median of few', () => {
  expect(textOf('accepted')).toBe('71,43\u00a0% (5 / 7)');
  expect(textOf('to_answer')).toBe('1 työpäivä (n\u00A0=\u00A07)');
  expect(textOf('to_meeting')).toBe('alle 5, ei lukua');
  expect(textOf('cancelled')).toBeUndefined();
  expect(resultRows(shown, { rateCard: { steps: [] } }, words)[0]).toMatchObject({ name: 'employed', text: '3 / 4' });
});

it('names the reasons, a table for each kind that has any', () => {
  const tables = reasonTables(shown, words);
  expect(tables.map(({ kind, rows }) => [kind, rows[0]?.name])).toEqual([
    ['declined', 'ei palvelua asiakkaan kielellä'],
    ['returned', 'asiakasta ei ole tavoitettu'],
    ['ended', 'asiakas työllistyi'],
  ]);
  expect(cardTable([{ title: 'Syyt', rows: tables[0]?.rows ?? [] }])).toEqual([
    ['Syyt', 'ei palvelua asiakkaan kielellä', 2],
  ]);
});

it('warns of a ceiling that is almost reserved', () => {
  const [reserved, , , paid] = valueMeters({ ceilingCents: cents(100_000), value }, words);
  expect(reserved).toMatchObject({ filled: 8_500, isLoud: true });
  expect(reserved.standing).toContain('Varoitusraja on 80\u00a0%');
  expect(paid).toMatchObject({ filled: 1_000, isLoud: false });
});

it('offers the months from the beginning until now, and what the address asks for of them', () => {
  const all = monthsOf('2026-11-16', '2027-01-02');
  expect(all).toEqual(['2026-11', '2026-12', '2027-01']);
  expect(monthsOf('2027-05-01', '2027-01-02')).toEqual(['2027-01']);
  expect(monthsIn({}, all)).toEqual({ from: '2026-11', to: '2027-01' });
  expect(monthsIn({ from: '2026-12', to: 'x' }, all)).toEqual({ from: '2026-12', to: '2027-01' });
  expect(monthText('2026-04')).toBe('4/2026');
});
