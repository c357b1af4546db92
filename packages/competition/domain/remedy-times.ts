import { dayInFinland, endOfDay, type Instant, nextWorkingDay, plusDays, plusMs, startOfDay } from '@kt/kernel';
import { commonRule, type RuleProfile, ruleValue } from '@kt/terms';

/** Until when one party may ask for rectification, and appeal where a court hears it. The first moment that is too late. */
export type RemedyTimes = { readonly rectifyBy: Instant; readonly appealBy?: Instant };

const MINUTE_MS = 60_000;

/**
 * Counted from the day after the notice, in Finnish days; a last day that is no working day moves to the next one. An
 * appeal must reach the court within its office hours of that day; a purchase below the threshold is not appealed there.
 * Working days have 24 hours: the clocks are changed on Sundays.
 */
export const remedyTimes = (profile: RuleProfile, sentAt: Instant): RemedyTimes => {
  const day = dayInFinland(sentAt);
  const last = (rule: 'rectificationProviderDays' | 'appealDays') =>
    nextWorkingDay(plusDays(day, ruleValue(profile, rule, day)));
  const rectifyBy = endOfDay(last('rectificationProviderDays'));
  if (profile === 'below_threshold') return { rectifyBy };
  const court = last('appealDays');
  const closing = commonRule('courtClosingMinutes', court) * MINUTE_MS;
  return { rectifyBy, appealBy: plusMs(startOfDay(court), closing) };
};
