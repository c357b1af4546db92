import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, holidayOn, holidaysOf, isWorkingDay, nextWorkingDay, workingDaysBetween } from './calendar.ts';
import { localDate, plusDays } from './time.ts';

const day = localDate;
const anyDay = fc.integer({ min: 0, max: 16_000 }).map((n) => plusDays(day('2015-01-01'), n));

describe('Finnish holidays', () => {
  it('agree with date-holidays on every public holiday from 2015 to 2060', () => {
    const oracle = new Holidays('FI', { types: ['public'] });
    for (let year = 2015; year <= 2060; year += 1) {
      const theirs = [...new Set(oracle.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)))].sort();
      const ours = holidaysOf(year)
        .filter((holiday) => holiday.public)
        .map((holiday) => holiday.day);
      const withoutSundayFeasts = (days: readonly string[]): readonly string[] =>
        days.filter((d) => !['easter_sunday', 'pentecost'].includes(holidayOn(day(d))?.name ?? ''));
      expect(withoutSundayFeasts(ours), String(year)).toEqual(withoutSundayFeasts(theirs));
    }
  });

  it.each([
    ['2026-06-19', 'midsummer_eve'],
    ['2026-12-24', 'christmas_eve'],
  ])('%s is %s: not public, yet no working day', (text, name) => {
    expect(holidayOn(day(text))).toEqual({ day: text, name, public: false });
    expect(isWorkingDay(day(text))).toBe(false);
  });

  it.each([
    ['2026-04-02', true],
    ['2026-04-03', false],
    ['2026-04-06', false],
    ['2026-04-07', true],
    ['2026-05-14', false],
    ['2026-05-16', false],
    ['2026-05-17', false],
    ['2026-05-18', true],
    ['2026-12-06', false],
    ['2027-01-06', false],
  ])('%s working: %s', (text, working) => {
    expect(isWorkingDay(day(text))).toBe(working);
  });
});

describe('counting working days', () => {
  it.each([
    ['2026-03-02', 10, '2026-03-16'],
    ['2026-03-27', 10, '2026-04-14'],
    ['2026-12-18', 10, '2027-01-07'],
    ['2026-06-18', 1, '2026-06-22'],
    ['2026-04-07', -1, '2026-04-02'],
    ['2026-04-03', 0, '2026-04-07'],
  ])('from %s, %i working days end on %s', (from, n, to) => {
    expect(addWorkingDays(day(from), n)).toBe(to);
  });

  it('lands on working days and counts back to the same number', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const to = addWorkingDays(from, n);
        expect(isWorkingDay(to)).toBe(true);
        expect(workingDaysBetween(from, to)).toBe(n);
      }),
    );
  });

  it('adds up: a then b working days are a + b', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (from, a, b) => {
        expect(addWorkingDays(addWorkingDays(from, a), b)).toBe(addWorkingDays(from, a + b));
      }),
    );
  });

  it('moves a limit on a day off forward, never a working day', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        const moved = nextWorkingDay(from);
        expect(isWorkingDay(moved)).toBe(true);
        expect(moved === from).toBe(isWorkingDay(from));
        expect(moved >= from).toBe(true);
      }),
    );
  });

  it('counts nothing when the end is not later', () => {
    expect(workingDaysBetween(day('2026-03-02'), day('2026-03-02'))).toBe(0);
    expect(workingDaysBetween(day('2026-03-02'), day('2026-02-02'))).toBe(0);
  });
});
