import { expect, it } from 'vitest';
import { deputyParts, standingInFor } from './presenter.ts';

const row = (id: string, worker: string, standIn: string, now = true) =>
  ({ id, version: 1, worker, standIn, from: '2026-06-15', until: '2026-06-20', now }) as const;
const ROWS = [row('1', 'me', 'bo'), row('2', 'anna', 'me'), row('3', 'anna', 'bo'), row('4', 'carl', 'me', false)];

it('sorts what is mine from what is others’', () => {
  const { forMe, mine, others } = deputyParts(ROWS, 'me');
  expect([forMe, mine, others].map((rows) => rows.map(({ id }) => id))).toEqual([['1'], ['2', '4'], ['3']]);
});

it('names whom I stand in for today, once each', () => {
  expect(standingInFor([...ROWS, row('5', 'anna', 'me')], 'me').map(({ id }) => id)).toEqual(['5']);
  expect(standingInFor(ROWS, 'nobody')).toEqual([]);
});
