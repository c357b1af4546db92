import { cents, id, localDate, share } from '@kt/kernel';
import { expect, it } from 'vitest';
import type { AgreementLine } from '../../../../shared/agreements/answers.ts';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { agreementLines, countsOf, shownOf } from './presenter.ts';

const line = (n: number, rest: Pick<AgreementLine, 'state' | 'signed'>): AgreementLine => ({
  id: id('agreement', `agr_01J0000000000000000000000${String(n)}`),
  authority: id('authority', 'aut_01JG7AASA00000000000000905'),
  origin: {},
  termsVersion: 1,
  provider: id('organisation', 'org_01J00000000000000000000001'),
  serviceType: 'work_coaching',
  start: localDate('2026-03-16'),
  end: localDate('2028-03-16'),
  places: 6,
  ceilingCents: cents(12_000_000),
  value: {
    reservedCents: cents(0),
    claimedCents: cents(0),
    approvedCents: cents(0),
    paidCents: cents(0),
    ordered: 0,
    waiting: 0,
    reservedShare: share(0),
    warningShare: share(8_000),
    standing: 'within',
  },
  version: 1,
  ...rest,
});
const rows = [
  line(1, { state: 'half_signed', signed: ['provider'] }),
  line(2, { state: 'half_signed', signed: ['authority'] }),
  line(3, { state: 'active', signed: ['provider', 'authority'] }),
];
const words = { ...wordsInTest(), providerName: () => 'Pohjanmaan Työpaja ry' };

it('shows what waits for somebody first, and who that is', () => {
  expect(shownOf(undefined, rows)).toBe('open');
  expect(shownOf('over', rows)).toBe('over');
  expect(shownOf(undefined, rows.slice(2))).toBe('running');
  expect(countsOf(rows)).toEqual({ open: 2, running: 1, over: 0 });
  expect(agreementLines(rows, 'open', words).map(({ waits }) => waits)).toEqual([
    'Odottaa viranomaisen allekirjoitusta.',
    'Odottaa palveluntuottajaa.',
  ]);
});

it('writes the last day of an agreement, not the day after it', () => {
  expect(agreementLines(rows, 'running', words)).toMatchObject([
    { period: '16.3.2026–15.3.2028', service: 'Työhönvalmennus', waits: '', provider: 'Pohjanmaan Työpaja ry' },
  ]);
});
