import { expect, it } from 'vitest';
import { breaches, empty, type Measured } from './bars.ts';

const cost = { trips: 1, units: 1, who: 1, rows: 3 };
const measured = (name: string, rows: number): Measured => ({
  name,
  audience: 'casework',
  small: { ...cost, rows },
  large: { ...cost, rows },
});

it('a list that was measured without a row fails, but for those that are known to have none', () => {
  expect(empty([measured('client.list', 0), measured('deputy.list', 0), measured('client.reads', 1)])).toEqual([
    'client.list: measured without a row',
  ]);
});

it('a list that has rows by now is known no more to have none', () => {
  expect(empty([measured('deputy.list', 1)])).toEqual(['deputy.list: has rows, take it off the list']);
});

it('what costs the same among ten times as much is as it should be', () => {
  expect(breaches([measured('client.list', 3)])).toEqual([]);
  expect(breaches([{ ...measured('client.list', 3), large: { ...cost, trips: 2 } }])).toEqual([
    'client.list: 1 → 2 round trips',
  ]);
});
