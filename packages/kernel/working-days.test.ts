import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, holidaysOf, isWorkingDay, nextWorkingDay, workingDaysBetween } from './calendar.ts';
import { naiveCalendar } from './testing/naive-calendar.ts';
import { dayInFinland, endOfDay, epochMs, type LocalDate, localDate, plusDays, plusMs, startOfDay } from './time.ts';

const HOUR = 3_600_000;
const YEARS = Array.from({ length: 46 }, (_, n) => 2015 + n);
const naive = naiveCalendar();
const days = naive.days.map(localDate);
const anyDay = fc.constantFrom(...days);

const differing = (is: (day: LocalDate) => unknown, should: (day: string) => unknown): readonly string[] =>
  days.filter((day) => is(day) !== should(day)).slice(0, 5);

describe('each of the 16 802 days from 2015 to 2060', () => {
  it('is there', () => {
    expect([days.length, days[0], days.at(-1)]).toEqual([16_802, '2015-01-01', '2060-12-31']);
  });

  it('works or rests as date-holidays and the two eves say', () => {
    expect(differing(isWorkingDay, naive.isWorking)).toEqual([]);
    const resting = days.filter((day) => !isWorkingDay(day)).length;
    expect(resting / 46).toBeGreaterThan(112);
  });

  it.each([1, 5, 10, 15])('plus %i working days is what a walk along the list of days finds', (n) => {
    expect(
      differing(
        (day) => addWorkingDays(day, n),
        (day) => naive.after(day, n),
      ),
    ).toEqual([]);
  });

  it('begins where the day before ends and lasts 24 hours, 23 and 25 on the two nights of the clocks', () => {
    const odd = days.filter((day) => epochMs(endOfDay(day)) - epochMs(startOfDay(day)) !== 24 * HOUR);
    const lastSunday = (year: number, month: string): string => {
      const found = days.filter((day) => day.startsWith(`${String(year)}-${month}`)).filter((day) => isSunday(day));
      return found.at(-1) ?? '';
    };
    expect(odd).toEqual(YEARS.flatMap((year) => [lastSunday(year, '03'), lastSunday(year, '10')]));
    const lengths = odd.map((day) => (epochMs(endOfDay(day)) - epochMs(startOfDay(day))) / HOUR);
    expect(new Set(lengths.filter((_, n) => n % 2 === 0))).toEqual(new Set([23]));
    expect(new Set(lengths.filter((_, n) => n % 2 === 1))).toEqual(new Set([25]));
    expect(days.filter((day) => endOfDay(day) !== startOfDay(plusDays(day, 1)))).toEqual([]);
  });

  it('ends at 23.59.59,999 by a Finnish clock', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Helsinki',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const last = (day: LocalDate) => epochMs(plusMs(endOfDay(day), -1));
    expect(days.filter((day) => clock.format(last(day)) !== `${day} 23:59:59` || last(day) % 1_000 !== 999)).toEqual(
      [],
    );
  });

  it('holds its last millisecond, and the next one belongs to the next day', () => {
    const last = (day: LocalDate) => dayInFinland(plusMs(endOfDay(day), -1));
    expect(days.filter((day) => last(day) !== day || dayInFinland(endOfDay(day)) !== plusDays(day, 1))).toEqual([]);
  });
});

const isSunday = (day: LocalDate): boolean => new Date(`${day}T12:00:00Z`).getUTCDay() === 0;

describe('holidays of each year from 2015 to 2060', () => {
  const named = (year: number) => new Map(holidaysOf(year).map(({ name, day }) => [name, day]));

  it('hold Easter Sunday, of the kind that follows Good Friday by two days and lies from 22 March to 25 April', () => {
    for (const year of YEARS) {
      const holidays = named(year);
      const easter = holidays.get('easter_sunday') ?? '';
      expect(easter >= `${String(year)}-03-22` && easter <= `${String(year)}-04-25`, easter).toBe(true);
      expect(plusDays(localDate(easter), -2)).toBe(holidays.get('good_friday'));
      expect(plusDays(localDate(easter), 1)).toBe(holidays.get('easter_monday'));
    }
  });

  it('rest on the two eves, and on 6 December', () => {
    for (const year of YEARS) {
      const holidays = named(year);
      const midsummer = holidays.get('midsummer_eve') ?? expect.fail(`no Midsummer Eve in ${String(year)}`);
      expect(new Date(`${midsummer}T12:00:00Z`).getUTCDay()).toBe(5);
      expect(holidays.get('midsummer_day')).toBe(plusDays(midsummer, 1));
      for (const day of [midsummer, localDate(`${String(year)}-12-24`), localDate(`${String(year)}-12-06`)])
        expect(isWorkingDay(day), day).toBe(false);
    }
  });
});

describe('counting', () => {
  const steps = fc.integer({ min: 1, max: 120 });
  const options = { numRuns: 300 };

  it('forwards never lands on a day off, and counts back to the same number', () => {
    fc.assert(
      fc.property(anyDay, steps, (from, n) => {
        const to = addWorkingDays(from, n);
        expect(isWorkingDay(to)).toBe(true);
        expect(workingDaysBetween(from, to)).toBe(n);
        expect(workingDaysBetween(from, plusDays(to, -1))).toBe(n - 1);
      }),
      options,
    );
  });

  it('backwards undoes it from a working day, and never lands on a day off', () => {
    fc.assert(
      fc.property(anyDay, steps, (from, n) => {
        const start = nextWorkingDay(from);
        expect(addWorkingDays(addWorkingDays(start, n), -n)).toBe(start);
        expect(isWorkingDay(addWorkingDays(from, -n))).toBe(true);
      }),
      options,
    );
  });

  it('from a later day never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), steps, (from, later, n) => {
        expect(addWorkingDays(plusDays(from, later), n) >= addWorkingDays(from, n)).toBe(true);
      }),
      options,
    );
  });

  it('for longer ends later, and two stretches add up', () => {
    fc.assert(
      fc.property(anyDay, steps, steps, (from, a, b) => {
        const middle = addWorkingDays(from, a);
        expect(addWorkingDays(middle, b)).toBe(addWorkingDays(from, a + b));
        expect(workingDaysBetween(from, addWorkingDays(middle, b))).toBe(a + b);
      }),
      options,
    );
  });
});
