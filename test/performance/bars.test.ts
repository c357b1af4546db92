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

it('four calls are too many, but for what is named, which has a bar of its own', () => {
  const taking = (name: string, trips: number): Measured => {
    const taken = { ...cost, trips };
    return { ...measured(name, 3), small: taken, large: taken };
  };
  expect(breaches([taking('client.list', 3), taking('client.view_separation', 5)])).toEqual([]);
  expect(breaches([taking('client.list', 4), taking('client.view_separation', 6)])).toEqual([
    'client.list: 4 round trips',
    'client.view_separation: 6 round trips',
  ]);
});
