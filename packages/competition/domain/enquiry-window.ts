import {
  dayInFinland,
  endOfDay,
  epochMs,
  type Instant,
  latest,
  nextWorkingDay,
  plusDays,
  plusMs,
  startOfDay,
} from '@kt/kernel';
import { type RuleProfile, ruleValue } from '@kt/terms';

/** What the clock of questions is reckoned from: the profile of the invitation, and the deadline in force. */
export type Windowed = {
  readonly deadline: Instant;
  readonly published?: { readonly at: Instant; readonly profile: RuleProfile };
};

type WindowRule = 'questionsBeforeDeadlineDays' | 'answersBeforeDeadlineDays';

const daysOf = ({ published }: Windowed, key: WindowRule): number =>
  published === undefined ? 0 : ruleValue(published.profile, key, dayInFinland(published.at));

/** The end of the Finnish day after which fewer than `days` whole days are left before the deadline's day. */
const endsBefore = (deadline: Instant, days: number): Instant => endOfDay(plusDays(dayInFinland(deadline), -1 - days));

/** Until when a question is taken: the first moment that is too late, in the rule of the day of publication. */
export const questionsUntil = (of: Windowed): Instant =>
  endsBefore(of.deadline, daysOf(of, 'questionsBeforeDeadlineDays'));

/** Until when an answer leaves the deadline where it is. */
export const answersUntil = (of: Windowed): Instant => endsBefore(of.deadline, daysOf(of, 'answersBeforeDeadlineDays'));

/**
 * The earliest deadline that an answer given at a moment leaves time for: the same time of day on the first working day
 * with enough whole days in between. `undefined` when the deadline in force leaves them.
 */
export const deadlineAfterAnswer = (of: Windowed, at: Instant): Instant | undefined => {
  if (at < answersUntil(of)) return undefined;
  const day = dayInFinland(of.deadline);
  const timeOfDay = epochMs(of.deadline) - epochMs(startOfDay(day));
  const needed = plusDays(dayInFinland(at), 1 + daysOf(of, 'answersBeforeDeadlineDays'));
  return plusMs(startOfDay(nextWorkingDay(latest(needed, day))), timeOfDay);
};
