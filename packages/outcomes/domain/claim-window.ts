import { endOfDay, type Instant, type LocalDate, plusDays, startOfDay } from '@kt/kernel';
import { type ClaimWindow, commonRule } from '@kt/terms';

/** When a claim on an outcome earned on a day may be made. Moments follow the Finnish calendar day. */
export type ClaimTimes = {
  /** First moment it may be sent. */
  readonly opensAt: Instant;
  /** `claimReminderDays` before the latest day, by the rule of the day on which the outcome was earned. */
  readonly remindAt: Instant;
  /** The last day that is promised to the provider; grace days follow it without being advertised. */
  readonly latestDay: LocalDate;
  /** From this moment on it has lapsed. */
  readonly lapsesAt: Instant;
};

export const claimTimes = (window: ClaimWindow, earnedOn: LocalDate): ClaimTimes => {
  const earliestDay = plusDays(earnedOn, window.earliestDays);
  const latestDay = plusDays(earnedOn, Math.max(window.latestDays, window.earliestDays));
  const reminderDay = plusDays(latestDay, -commonRule('claimReminderDays', earnedOn));
  return {
    opensAt: startOfDay(earliestDay),
    remindAt: startOfDay(reminderDay < earliestDay ? earliestDay : reminderDay),
    latestDay,
    lapsesAt: endOfDay(plusDays(latestDay, window.graceDays)),
  };
};

/** The last day on which an outcome can still be earned; `undefined` while the service goes on. */
export const lastEarnableDay = (window: ClaimWindow, serviceEndedOn: LocalDate | undefined): LocalDate | undefined =>
  serviceEndedOn === undefined ? undefined : plusDays(serviceEndedOn, window.trackingDaysAfterService);
