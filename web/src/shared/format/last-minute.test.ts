import { endOfDay, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { moment } from './format.ts';
import { lastMinute } from './last-minute.ts';

it('writes the end of a day as that day, in summer and in winter', () => {
  expect(moment('fi', lastMinute(endOfDay(localDate('2026-06-18'))))).toBe('to 18.6.2026 klo 23.59');
  expect(moment('fi', lastMinute(endOfDay(localDate('2026-12-04'))))).toBe('pe 4.12.2026 klo 23.59');
});

it('leaves other moments and whole days alone', () => {
  expect(lastMinute('2026-06-30T10:00:00.000Z')).toBe('2026-06-30T10:00:00.000Z');
  expect(lastMinute('2026-06-30')).toBe('2026-06-30');
});
