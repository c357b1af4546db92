import { id, instant, localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { inPart, partIn, waitingLines } from './presenter.ts';

const ulid = (n: number) => String(n).padStart(26, '0');
const stamp = { at: instant('2026-01-07T08:00:00.000Z'), by: 'per_anna' };
const category = id('category', `cat_${ulid(1)}`);
const clock = {
  received: localDate('2026-01-07'),
  warnFrom: localDate('2026-01-16'),
  decideBy: localDate('2026-01-21'),
  workingDaysLeft: 10,
  overdue: false,
};
const row = {
  id: id('request', `req_${ulid(1)}`),
  system: id('system', `dps_${ulid(1)}`),
  category,
  provider: id('organisation', `org_${ulid(1)}`),
  profile: 'eu_dps' as const,
  state: 'submitted' as const,
  submission: 1,
  submitted: stamp,
  clock,
};
const taken = { ...row, id: id('request', `req_${ulid(2)}`), state: 'in_review' as const, taken: stamp };
const proposed = {
  ...taken,
  id: id('request', `req_${ulid(3)}`),
  state: 'proposed' as const,
  proposal: { ...stamp, outcome: 'accept' as const },
};
const rows = [row, taken, proposed];

describe('the parts of the list', () => {
  const seen = (part: string, person: string, today = '2026-01-08') =>
    inPart(rows, partIn(part), { person, today }).map((one) => rows.findIndex(({ id: of }) => of === one.id));
  it.each([
    ['all', 'per_anna', [0, 1, 2]],
    ['nonsense', 'per_anna', [0, 1, 2]],
    ['free', 'per_anna', [0]],
    ['mine', 'per_anna', [1, 2]],
    ['mine', 'per_antti', []],
    ['decide', 'per_anna', []],
    ['decide', 'per_antti', [2]],
  ])('%s for %s', (part, person, expected) => {
    expect(seen(part, person)).toEqual(expected);
  });
  it('calls late what the warning has reached', () => {
    expect([seen('late', 'per_anna', '2026-01-15'), seen('late', 'per_anna', '2026-01-16')]).toEqual([[], [0, 1, 2]]);
  });
});

it('names the category, who has it, and how late it is', () => {
  const words = wordsInTest();
  const ask = { ...words, providerName: () => 'Botnia', colleague: () => 'Anna', today: '2026-01-16' };
  const systems = [{ categories: [] }];
  const [free, mine, late] = waitingLines(
    [
      row,
      { ...taken, clock: { ...clock, decideBy: localDate('2026-01-20') } },
      { ...row, clock: { ...clock, overdue: true } },
    ],
    systems,
    ask,
  );
  expect(free).toMatchObject({ provider: 'Botnia', takenBy: 'Ei vielä kukaan', tone: 'warning' });
  expect(mine).toMatchObject({ takenBy: 'Anna', decideBy: '20.1.2026 (10 työpäivää)' });
  expect(late?.tone).toBe('error');
});
