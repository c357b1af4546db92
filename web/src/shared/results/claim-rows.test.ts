import { cents, instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { claimRows } from './claim-rows.ts';

const words = wordsInTest();
const claim = {
  state: 'submitted',
  earnedOn: '2026-06-03',
  priceCents: 50_000,
  times: { opensAt: instant('2026-06-02T21:00:00.000Z'), latestDay: '2026-08-02' },
  assessment: { dueCents: cents(45_000), limitedBy: 'milestone_share', blocks: [] },
} as const;
const shown = (rows: ReturnType<typeof claimRows>) =>
  Object.fromEntries(rows.filter(([, value]) => value !== undefined));

it('tells what a claim is worth now, what limits it, and when it can be made', () => {
  expect(shown(claimRows(claim, words))).toEqual({
    'Tulos syntyi': '3.6.2026',
    'Hinta hinnastossa': words.euros(50_000),
    'Maksetaan nyt': words.euros(45_000),
    Raja: 'Välitulosten enimmäisosuus',
    'Maksua voi pyytää': '3.6.2026–2.8.2026',
  });
});

it('once decided tells the decision and its reasons', () => {
  const decided = {
    ...claim,
    state: 'returned',
    amountCents: 45_000,
    returned: { codes: ['dates_disagree'] },
  } as const;
  const rows = shown(claimRows(decided, words));
  expect(rows['Maksetaan nyt']).toBeUndefined();
  expect(rows['Todennettu summa']).toBe(words.euros(45_000));
  expect(rows['Palautuksen syyt']).toBe('Päivät eivät täsmää');
});
