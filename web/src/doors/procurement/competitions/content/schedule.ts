import { earliestDeadline, standstillEnd } from '@kt/competition/domain/deadline.ts';
import {
  addWorkingDays,
  dayInFinland,
  type Instant,
  type LocalDate,
  localDate,
  nextWorkingDay,
  plusDays,
  plusMonths,
  startOfDay,
} from '@kt/kernel';
import { type RuleProfile, ruleValue } from '@kt/terms';

export type Schedule = { readonly deadline: LocalDate; readonly start: LocalDate; readonly lastDay: LocalDate };

/** The numbers that a system runs on now, as far as a decision may loosen them. */
export type SystemRules = readonly { readonly key: string; readonly value: number }[];

/** Working days left for people, by how much is at stake: the review, opening with scores and decision, the signatures. */
const ROOM: {
  readonly [P in RuleProfile]: { readonly review: number; readonly decide: number; readonly sign: number };
} = {
  eu_dps: { review: 3, decide: 10, sign: 10 },
  annex_e: { review: 3, decide: 10, sign: 10 },
  below_threshold: { review: 1, decide: 3, sign: 5 },
};
const YEARS = 2;

const ruleIn = (rules: SystemRules, wanted: string): number | undefined =>
  rules.find(({ key }) => key === wanted)?.value;

/** The days to tender that a system runs on now. */
export const tenderDays = (rules: SystemRules): number | undefined => ruleIn(rules, 'tenderPeriodDays');

/** The earliest working day on which tenders may be due, were the call sent at this moment. */
export const earliestDay = (profile: RuleProfile, now: Instant, days?: number): LocalDate =>
  nextWorkingDay(dayInFinland(earliestDeadline(profile, now, days)));

/** When a call could be sent at the earliest: not while the system's first period for requests runs. */
export const callableFrom = (now: Instant, initialPeriodEnds: Instant | undefined): Instant =>
  initialPeriodEnds !== undefined && now < initialPeriodEnds ? initialPeriodEnds : now;

/** The first of a month on or after a day. */
const monthFrom = (day: LocalDate): LocalDate =>
  day.endsWith('-01') ? day : localDate(`${plusMonths(day, 1).slice(0, 8)}01`);

/**
 * A timetable that holds, on the working-day calendar: a deadline with room for the review, a first day of service after
 * the decision, the standstill and the signatures, on a month's first day, and two years from there.
 */
export const scheduleFrom = (profile: RuleProfile, now: Instant, rules: SystemRules = []): Schedule => {
  const { review, decide, sign } = ROOM[profile];
  const deadline = addWorkingDays(earliestDay(profile, now, tenderDays(rules)), review);
  const decision = addWorkingDays(deadline, decide);
  const standstill = ruleIn(rules, 'standstillDays') ?? ruleValue(profile, 'standstillDays', decision);
  const signed = addWorkingDays(dayInFinland(standstillEnd(startOfDay(decision), standstill)), sign);
  const start = monthFrom(signed);
  return { deadline, start, lastDay: plusDays(plusMonths(start, YEARS * 12), -1) };
};
