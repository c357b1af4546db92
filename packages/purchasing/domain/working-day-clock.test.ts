import {
  addWorkingDays,
  dayInFinland,
  endOfDay,
  type Instant,
  instant,
  localDate,
  plusMs,
  startOfDay,
} from '@kt/kernel';
import { naiveCalendar } from '@kt/kernel/testing/naive-calendar.ts';
import { cell, readCsv } from '@kt/terms/testing/read-csv.ts';
import { describe, expect, it } from 'vitest';
import { aRequest } from '../testing/samples.ts';
import { workingDayClock } from './request-clock.ts';

const EXAMPLES = readCsv(new URL('../testing/worked-examples/decision-days.csv', import.meta.url));
const naive = naiveCalendar();
const days = naive.days.map(localDate);

const received = (at: Instant, extended: boolean) => {
  const stamp = { at, by: 'per_A' };
  const request = { ...aRequest('submitted'), submitted: stamp };
  return extended ? { ...request, extended: { ...stamp, reason: 'Extra papers' } } : request;
};
const clockOf = (at: Instant, now: Instant, extended = false) =>
  workingDayClock(received(at, extended), now) ?? expect.fail('no clock');

describe('the clock of a request, received on any of the 16 802 days from 2015 to 2060', () => {
  it.each([
    [false, 10],
    [true, 15],
  ])(
    'with an extension: %s, ends with the %i working days that a walk along the days finds, and warns after seven',
    (extended, n) => {
      const wrong = days.filter((day) => {
        const clock = clockOf(startOfDay(day), startOfDay(day), extended);
        const warned = clock.warnFrom === naive.after(day, 7);
        return !warned || clock.decideBy !== naive.after(day, n) || clock.workingDaysLeft !== n;
      });
      expect(wrong.slice(0, 5)).toEqual([]);
    },
  );

  it('counts the day of receipt by the Finnish clock, to the millisecond, on nights of the clocks too', () => {
    const nights = days.filter((day) => /-(03|10)-(2[4-9]|3[01])$/.test(day));
    expect(nights.length).toBe(46 * 16);
    for (const day of nights) {
      const last = plusMs(endOfDay(day), -1);
      expect(clockOf(last, last).decideBy, day).toBe(naive.after(day, 10));
      expect(clockOf(plusMs(last, 1), last).decideBy, day).toBe(addWorkingDays(dayInFinland(plusMs(last, 1)), 10));
    }
  });

  it('is overdue from the first moment after the last day, whatever the season', () => {
    for (const day of days.filter((_, n) => n % 7 === 0)) {
      const at = startOfDay(day);
      const end = endOfDay(localDate(naive.after(day, 10)));
      expect([clockOf(at, plusMs(end, -1)).overdue, clockOf(at, end).overdue], day).toEqual([false, true]);
      expect(clockOf(at, plusMs(end, -1)).workingDaysLeft, day).toBe(0);
    }
  });
});

describe('worked examples of the time to decide a request', () => {
  it.each(EXAMPLES)('$case', (row) => {
    const at = instant(cell(row, 'received_utc'));
    const finnish = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Helsinki',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    expect(finnish.format(new Date(at))).toBe(cell(row, 'received_in_finland'));
    const clock = clockOf(at, at, cell(row, 'extended') === 'yes');
    expect([clock.warnFrom, clock.decideBy]).toEqual([cell(row, 'warn_from'), cell(row, 'decide_by')]);
    expect(plusMs(endOfDay(clock.decideBy), -1)).toBe(cell(row, 'last_moment_utc'));
  });
});
