import { instant, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { clockRows, clockView } from './work-clock-words.ts';

const words = wordsInTest();
const counting = {
  state: 'counting',
  countedDays: 12.5,
  neededDays: 30,
  breakDaysUsed: 2,
  breakDaysLeft: 5,
  expectedOn: localDate('2026-07-04'),
  times: {
    opensAt: instant('2026-07-03T21:00:00.000Z'),
    remindAt: instant('2026-08-20T21:00:00.000Z'),
    latestDay: localDate('2026-09-02'),
    lapsesAt: instant('2026-09-10T20:59:59.999Z'),
  },
  missingEvidence: [],
  explanation: [
    { start: localDate('2026-06-01'), lastDay: localDate('2026-06-03'), reason: 'no_work' },
    { start: localDate('2026-06-04'), lastDay: localDate('2026-06-04'), reason: 'counted_half' },
  ],
} as const;

it('tells day n of N, when it will be reached and when it can be claimed', () => {
  expect(clockView(counting, words)).toEqual({
    counted: 12.5,
    needed: 30,
    text: '12,5 / 30 päivää',
    state: 'Laskuri käy',
    lines: [
      'Täyttyy 4.7.2026, jos työ jatkuu ilmoitetusti',
      'Taukopäiviä jäljellä 5',
      'Maksua voi pyytää 4.7.2026–2.9.2026',
    ],
  });
});

it('once reached tells the day, and no more of breaks', () => {
  const { lines } = clockView({ ...counting, state: 'earned', earnedOn: localDate('2026-07-01') }, words);
  expect(lines[0]).toBe('Täyttyi 1.7.2026');
  expect(lines).toHaveLength(2);
});

it('accounts for every day', () => {
  expect(clockRows(counting, words)).toEqual([
    { key: '2026-06-01', period: '1.6.2026–3.6.2026', days: 3, why: 'Ei työtä' },
    { key: '2026-06-04', period: '4.6.2026–4.6.2026', days: 1, why: 'Lasketaan puolikkaana' },
  ]);
});
