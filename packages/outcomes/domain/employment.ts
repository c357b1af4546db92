import type { LocalDate } from '@kt/kernel';

/** What an employment is besides ordinary work; a step's threshold says how each is treated. */
export const WORK_TRAITS = ['agreed_before', 'own_group', 'agency', 'self_employment', 'subsidised'] as const;
export type WorkTrait = (typeof WORK_TRAITS)[number];

/** Calendar days, both inside the leave. */
export type Leave = { readonly start: LocalDate; readonly lastDay: LocalDate };

/** Typed facts of one employment; the employer is a code that means nothing outside, never a name. */
export type Employment = {
  readonly employer: string;
  readonly start: LocalDate;
  /** Last day in force, inclusive; absent while the work goes on. */
  readonly lastDay?: LocalDate;
  /** Average hours a week, in steps of a quarter of an hour. */
  readonly weeklyHours: number;
  readonly traits: readonly WorkTrait[];
  /** Sick, parental and other statutory leave within the employment. */
  readonly leaves: readonly Leave[];
};

export const coversDay = (span: { readonly start: LocalDate; readonly lastDay?: LocalDate }, day: LocalDate): boolean =>
  span.start <= day && (span.lastDay === undefined || day <= span.lastDay);

const isQuarterly = (hours: number): boolean => hours > 0 && hours <= 168 && Number.isInteger(hours * 4);

/** Whether dates are in order, hours are possible, and every leave lies inside the employment. */
export const isPossible = (work: Employment): boolean =>
  isQuarterly(work.weeklyHours) &&
  (work.lastDay === undefined || work.start <= work.lastDay) &&
  work.leaves.every(
    (leave) => leave.start <= leave.lastDay && coversDay(work, leave.start) && coversDay(work, leave.lastDay),
  );

/** Whether two employments share a day. */
export const overlaps = (a: Employment, b: Employment): boolean =>
  (b.lastDay === undefined || a.start <= b.lastDay) && (a.lastDay === undefined || b.start <= a.lastDay);
