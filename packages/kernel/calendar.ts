import { type LocalDate, localDate, plusDays, weekday, yearOf } from './time.ts';

export const HOLIDAY_NAMES = [
  'new_year',
  'epiphany',
  'good_friday',
  'easter_sunday',
  'easter_monday',
  'may_day',
  'ascension',
  'pentecost',
  'midsummer_eve',
  'midsummer_day',
  'all_saints',
  'independence_day',
  'christmas_eve',
  'christmas_day',
  'second_christmas_day',
] as const;
export type HolidayName = (typeof HOLIDAY_NAMES)[number];

/** A day off: `public` is false for Midsummer Eve and Christmas Eve, which are no public holidays but no working days either. */
export type Holiday = { readonly day: LocalDate; readonly name: HolidayName; readonly public: boolean };

const SATURDAY = 6;
const FRIDAY = 5;

const date = (year: number, month: number, day: number): LocalDate =>
  localDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

const firstOnOrAfter = (day: LocalDate, wanted: number): LocalDate => plusDays(day, (wanted - weekday(day) + 7) % 7);

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876). */
export const easterSunday = (year: number): LocalDate => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skippedLeaps = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - skippedLeaps - correction + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const days = moon + week - 7 * late + 114;
  return date(year, Math.floor(days / 31), (days % 31) + 1);
};

const computeHolidays = (year: number): readonly Holiday[] => {
  const easter = easterSunday(year);
  const day = (name: HolidayName, on: LocalDate, isPublic = true): Holiday => ({ day: on, name, public: isPublic });
  return [
    day('new_year', date(year, 1, 1)),
    day('epiphany', date(year, 1, 6)),
    day('good_friday', plusDays(easter, -2)),
    day('easter_sunday', easter),
    day('easter_monday', plusDays(easter, 1)),
    day('may_day', date(year, 5, 1)),
    day('ascension', plusDays(easter, 39)),
    day('pentecost', plusDays(easter, 49)),
    day('midsummer_eve', firstOnOrAfter(date(year, 6, 19), FRIDAY), false),
    day('midsummer_day', firstOnOrAfter(date(year, 6, 20), SATURDAY)),
    day('all_saints', firstOnOrAfter(date(year, 10, 31), SATURDAY)),
    day('independence_day', date(year, 12, 6)),
    day('christmas_eve', date(year, 12, 24), false),
    day('christmas_day', date(year, 12, 25)),
    day('second_christmas_day', date(year, 12, 26)),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
};

const known = new Map<number, ReadonlyMap<LocalDate, Holiday>>();

const holidayMap = (year: number): ReadonlyMap<LocalDate, Holiday> => {
  const cached = known.get(year);
  if (cached !== undefined) return cached;
  const fresh = new Map(computeHolidays(year).map((holiday) => [holiday.day, holiday]));
  known.set(year, fresh);
  return fresh;
};

/** The Finnish public holidays and the two eves of a year, in order. */
export const holidaysOf = (year: number): readonly Holiday[] => computeHolidays(year);

export const holidayOn = (day: LocalDate): Holiday | undefined => holidayMap(yearOf(day)).get(day);

/** Not a Saturday, Sunday, Finnish public holiday, Midsummer Eve or Christmas Eve. */
export const isWorkingDay = (day: LocalDate): boolean => weekday(day) < SATURDAY && holidayOn(day) === undefined;

/** The day itself when it is a working day, otherwise the first one after it: where a time limit ending on a day off moves. */
export const nextWorkingDay = (day: LocalDate): LocalDate => {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = plusDays(candidate, 1);
  return candidate;
};

/**
 * The n-th working day after `day`; `day` itself is not counted, as in statutory time limits. Zero gives `day`,
 * moved to a working day; a negative n counts backwards.
 */
export const addWorkingDays = (day: LocalDate, n: number): LocalDate => {
  if (n === 0) return nextWorkingDay(day);
  const step = n > 0 ? 1 : -1;
  let current = day;
  for (let left = Math.abs(n); left > 0; ) {
    current = plusDays(current, step);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
};

/** How many working days lie after `from` up to and including `to`; zero when `to` is not later. */
export const workingDaysBetween = (from: LocalDate, to: LocalDate): number => {
  let count = 0;
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
};
