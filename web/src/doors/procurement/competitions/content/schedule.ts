import { earliestDeadline } from '@kt/competition/domain/deadline.ts';
import {
  addWorkingDays,
  dayInFinland,
  type Instant,
  type LocalDate,
  localDate,
  nextWorkingDay,
  plusDays,
  plusMonths,
} from '@kt/kernel';
import type { RuleProfile } from '@kt/terms';

export type Schedule = { readonly deadline: LocalDate; readonly start: LocalDate; readonly lastDay: LocalDate };

/** Working days for the second person to read, before the time of tendering begins. */
const REVIEW_DAYS = 3;
/** From the deadline to the first client: opening, scores, decision, standstill, signatures. */
const UNTIL_START_DAYS = 40;
const YEARS = 2;

/** The earliest working day on which tenders may be due, were the call sent at this moment. */
export const earliestDay = (profile: RuleProfile, now: Instant, tenderDays?: number): LocalDate =>
  nextWorkingDay(dayInFinland(earliestDeadline(profile, now, tenderDays)));

/** The days to tender that a system runs on now. */
export const tenderDays = (rules: readonly { readonly key: string; readonly value: number }[]): number | undefined =>
  rules.find(({ key }) => key === 'tenderPeriodDays')?.value;

/** When a call could be sent at the earliest: not while the system's first period for requests runs. */
export const callableFrom = (now: Instant, initialPeriodEnds: Instant | undefined): Instant =>
  initialPeriodEnds !== undefined && now < initialPeriodEnds ? initialPeriodEnds : now;

/** A timetable that holds: on the working-day calendar, with room for the review, for two years from a month's first day. */
export const scheduleFrom = (profile: RuleProfile, now: Instant): Schedule => {
  const deadline = addWorkingDays(earliestDay(profile, now), REVIEW_DAYS);
  const start = localDate(`${plusMonths(plusDays(deadline, UNTIL_START_DAYS), 1).slice(0, 8)}01`);
  return { deadline, start, lastDay: plusDays(plusMonths(start, YEARS * 12), -1) };
};
