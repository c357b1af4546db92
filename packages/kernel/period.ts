import { daysBetween, earliest, type LocalDate, latest, localDate, plusDays, plusMonths } from './time.ts';

/** Finnish calendar days from `start` up to but not including `end`. */
export type Period = { readonly start: LocalDate; readonly end: LocalDate };

/** `undefined` when the end is before the start; start = end is the empty period. */
export const period = (start: LocalDate, end: LocalDate): Period | undefined =>
  end < start ? undefined : { start, end };

/** A period given the way people write it, with the last day included. */
export const periodThrough = (start: LocalDate, lastDay: LocalDate): Period | undefined =>
  period(start, plusDays(lastDay, 1));

export const isEmpty = ({ start, end }: Period): boolean => end <= start;
export const lastDayOf = ({ end }: Period): LocalDate => plusDays(end, -1);
export const daysIn = ({ start, end }: Period): number => Math.max(0, daysBetween(start, end));
export const contains = ({ start, end }: Period, day: LocalDate): boolean => start <= day && day < end;
export const containsPeriod = (outer: Period, inner: Period): boolean =>
  isEmpty(inner) || (outer.start <= inner.start && inner.end <= outer.end);

/** The days both periods have, or `undefined` when they have none in common. */
export const intersect = (a: Period, b: Period): Period | undefined => {
  const common = { start: latest(a.start, b.start), end: earliest(a.end, b.end) };
  return isEmpty(common) ? undefined : common;
};
export const overlaps = (a: Period, b: Period): boolean => intersect(a, b) !== undefined;

/** The calendar month a day lies in. */
export const monthOf = (day: LocalDate): Period => {
  const start = localDate(`${day.slice(0, 7)}-01`);
  return { start, end: plusMonths(start, 1) };
};

/** The calendar year as a period: a budget year. */
export const yearPeriod = (year: number): Period => ({
  start: localDate(`${String(year).padStart(4, '0')}-01-01`),
  end: localDate(`${String(year + 1).padStart(4, '0')}-01-01`),
});
