import { endOfDay, type Instant, type LocalDate, plusDays, startOfDay } from '@kt/kernel';
import type { ClaimWindow } from '@kt/terms';

/** Days before the latest day on which the provider is reminded (domain text: "14 days before latest"). */
export const REMINDER_DAYS = 14;

/** When a claim on an outcome earned on a day may be made. Moments follow the Finnish calendar day. */
export type ClaimTimes = {
  /** First moment it may be sent. */
  readonly opensAt: Instant;
  readonly remindAt: Instant;
  /** The last day that is promised to the provider; grace days follow it without being advertised. */
  readonly latestDay: LocalDate;
  /** From this moment on it has lapsed. */
  readonly lapsesAt: Instant;
};

export const claimTimes = (window: ClaimWindow, earnedOn: LocalDate): ClaimTimes => {
  const earliestDay = plusDays(earnedOn, window.earliestDays);
  const latestDay = plusDays(earnedOn, Math.max(window.latestDays, window.earliestDays));
  const reminderDay = plusDays(latestDay, -REMINDER_DAYS);
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
