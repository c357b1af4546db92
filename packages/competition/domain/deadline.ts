import { addWorkingDays, dayInFinland, endOfDay, type Instant, latest, nextWorkingDay, plusDays } from '@kt/kernel';
import { type RuleProfile, ruleValue } from '@kt/terms';

/**
 * The earliest permitted deadline of an invitation sent at a moment: the day of sending is not counted, the days (and
 * working days) of the profile are full Finnish calendar days. `days`: what a decision made of the profile's days.
 */
export const earliestDeadline = (profile: RuleProfile, sentAt: Instant, days?: number): Instant => {
  const day = dayInFinland(sentAt);
  const calendar = plusDays(day, days ?? ruleValue(profile, 'tenderPeriodDays', day));
  const workingDays = ruleValue(profile, 'tenderPeriodWorkingDays', day);
  return endOfDay(workingDays === 0 ? calendar : latest(calendar, addWorkingDays(day, workingDays)));
};

/**
 * When the standstill after a decision is over: counted from the day after the notice, a last day that is no working
 * day moves to the next one. No days means no standstill.
 */
export const standstillEnd = (noticedAt: Instant, days: number): Instant =>
  days === 0 ? noticedAt : endOfDay(nextWorkingDay(plusDays(dayInFinland(noticedAt), days)));
