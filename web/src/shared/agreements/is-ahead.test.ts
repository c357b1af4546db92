import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { isAhead } from './is-ahead.ts';

const start = localDate('2027-05-01');

it.each([
  ['active', '2027-04-30', true],
  ['active', '2027-05-01', false],
  ['draft', '2027-04-30', false],
] as const)('%s on %s: ahead %s', (state, today, ahead) => {
  expect(isAhead({ state, start }, localDate(today))).toBe(ahead);
});
