import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayInFinland,
  daysBetween,
  earliest,
  endOfDay,
  epochMs,
  instant,
  instantOfEpoch,
  isBefore,
  isInstant,
  isLocalDate,
  latest,
  localDate,
  plusDays,
  plusHours,
  plusMonths,
  plusMs,
  startOfDay,
  weekday,
  yearOf,
} from './time.ts';

const epoch = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2080, 0, 1) });
const anyDay = fc.integer({ min: 0, max: 29_000 }).map((n) => plusDays(localDate('2000-01-01'), n));

describe('an instant', () => {
  it('is full UTC text and sorts as text', () => {
    expect(isInstant('2026-03-01T09:00:00.000Z')).toBe(true);
    for (const wrong of [
      '2026-03-01',
      '2026-03-01T09:00:00Z',
      '2026-02-30T09:00:00.000Z',
      '2026-03-01T25:00:00.000Z',
      '2026-03-01T09:00:00.000+02:00',
    ])
      expect(isInstant(wrong), wrong).toBe(false);
    expect(() => instant('now')).toThrow(RangeError);
    fc.assert(
      fc.property(epoch, epoch, (a, b) => {
        expect(isBefore(instantOfEpoch(a), instantOfEpoch(b))).toBe(a < b);
      }),
    );
  });

  it('goes to milliseconds and back', () => {
    fc.assert(
      fc.property(epoch, (ms) => {
        expect(epochMs(instantOfEpoch(ms))).toBe(ms);
        expect(epochMs(instant(instantOfEpoch(ms)))).toBe(ms);
      }),
    );
  });

  it('moves', () => {
    const noon = instant('2026-03-01T12:00:00.000Z');
    expect(plusMs(noon, -1)).toBe('2026-03-01T11:59:59.999Z');
    expect(plusHours(noon, 12)).toBe('2026-03-02T00:00:00.000Z');
    expect([earliest(noon, plusMs(noon, 1)), latest(noon, plusMs(noon, 1))]).toEqual([noon, plusMs(noon, 1)]);
  });
});

describe('the Finnish day', () => {
  it.each([
    ['2026-01-15', '2026-01-14T22:00:00.000Z', 24],
    ['2026-07-15', '2026-07-14T21:00:00.000Z', 24],
    ['2026-03-29', '2026-03-28T22:00:00.000Z', 23],
    ['2026-03-30', '2026-03-29T21:00:00.000Z', 24],
    ['2026-10-25', '2026-10-24T21:00:00.000Z', 25],
    ['2026-10-26', '2026-10-25T22:00:00.000Z', 24],
  ])('%s begins %s and lasts %i hours', (text, begins, hours) => {
    const day = localDate(text);
    expect(startOfDay(day)).toBe(begins);
    expect(epochMs(endOfDay(day)) - epochMs(startOfDay(day))).toBe(hours * 3_600_000);
  });

  it('begins exactly at its start: a millisecond earlier is the day before', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayInFinland(startOfDay(day))).toBe(day);
        expect(dayInFinland(plusMs(startOfDay(day), -1))).toBe(plusDays(day, -1));
        expect(dayInFinland(plusMs(endOfDay(day), -1))).toBe(day);
      }),
    );
  });

  it('contains every moment it names', () => {
    fc.assert(
      fc.property(epoch, (ms) => {
        const at = instantOfEpoch(ms);
        const day = dayInFinland(at);
        expect(startOfDay(day) <= at && at < endOfDay(day)).toBe(true);
      }),
    );
  });
});

describe('calendar arithmetic', () => {
  it('knows real days from others', () => {
    expect(isLocalDate('2028-02-29')).toBe(true);
    for (const wrong of ['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00.000Z', ''])
      expect(isLocalDate(wrong), wrong).toBe(false);
    expect(() => localDate('2026-02-30')).toThrow(RangeError);
  });

  it('knows two centuries around us and no others', () => {
    for (const day of ['1900-01-01', '2199-12-31'])
      expect([isLocalDate(day), isInstant(`${day}T00:00:00.000Z`)], day).toEqual([true, true]);
    for (const day of ['0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])
      expect([isLocalDate(day), isInstant(`${day}T00:00:00.000Z`)], day).toEqual([false, false]);
  });

  it('adds and counts days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, n) => {
        expect(daysBetween(day, plusDays(day, n))).toBe(n);
        expect(plusDays(plusDays(day, n), -n)).toBe(day);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-15', 12, '2027-05-15'],
    ['2026-01-10', -1, '2025-12-10'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(plusMonths(localDate(from), months)).toBe(to);
  });

  it('knows weekdays and years', () => {
    expect(weekday(localDate('2026-03-02'))).toBe(1);
    expect(weekday(localDate('2026-03-01'))).toBe(7);
    expect(yearOf(localDate('2026-03-01'))).toBe(2026);
  });
});
