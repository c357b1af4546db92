import { daysBetween, type LocalDate, localDate, plusDays, weekday, yearOf } from './time.ts';

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
const easterSunday = (year: number): LocalDate => {
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

const EVES: readonly HolidayName[] = ['midsummer_eve', 'christmas_eve'];

const FIXED: { readonly [monthDay: string]: HolidayName } = {
  '01-01': 'new_year',
  '01-06': 'epiphany',
  '05-01': 'may_day',
  '12-06': 'independence_day',
  '12-24': 'christmas_eve',
  '12-25': 'christmas_day',
  '12-26': 'second_christmas_day',
};

const DAYS_FROM_EASTER: { readonly [days: number]: HolidayName } = {
  [-2]: 'good_friday',
  0: 'easter_sunday',
  1: 'easter_monday',
  39: 'ascension',
  49: 'pentecost',
};

/** Feasts on a fixed weekday of a fixed week: the first day it may fall on, and its weekday. */
const FLOATING: readonly (readonly [HolidayName, month: number, day: number, weekday: number])[] = [
  ['midsummer_eve', 6, 19, FRIDAY],
  ['midsummer_day', 6, 20, SATURDAY],
  ['all_saints', 10, 31, SATURDAY],
];

/** Whether a day lies in a month or in one of the months after it: spares most days the reckoning of feasts. */
const isNear = (day: LocalDate, month: number, after = 1): boolean => {
  const its = Number(day.slice(5, 7));
  return its >= month && its <= month + after;
};

const nameOf = (day: LocalDate): HolidayName | undefined => {
  const fixed = FIXED[day.slice(5)];
  if (fixed !== undefined) return fixed;
  const year = yearOf(day);
  const floating = FLOATING.find(
    ([, month, from, wanted]) => isNear(day, month) && firstOnOrAfter(date(year, month, from), wanted) === day,
  );
  return floating?.[0] ?? (isNear(day, 3, 3) ? DAYS_FROM_EASTER[daysBetween(easterSunday(year), day)] : undefined);
};

/** The holiday or eve that falls on a day, if one does. May Day stands before Ascension where they meet. */
export const holidayOn = (day: LocalDate): Holiday | undefined => {
  const name = nameOf(day);
  return name === undefined ? undefined : { day, name, public: !EVES.includes(name) };
};

/** The Finnish public holidays and the two eves of a year, in order. */
export const holidaysOf = (year: number): readonly Holiday[] => {
  const first = date(year, 1, 1);
  return Array.from({ length: 366 }, (_, n) => plusDays(first, n)).flatMap((day) => {
    const holiday = yearOf(day) === year ? holidayOn(day) : undefined;
    return holiday === undefined ? [] : [holiday];
  });
};

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
