import { endOfDay, type Instant, plusDays, startOfDay } from '@kt/kernel';
import { nextOutcomeDay } from './drafts.ts';
import type { ServicePeriod } from './service-period.ts';

/** When the last claim on the period has lapsed for good; `undefined` while the service goes on. */
export const closesAt = (period: ServicePeriod): Instant | undefined => {
  const { endedOn, terms } = period;
  if (endedOn === undefined) return undefined;
  const days = terms.rateCard.steps.map(
    ({ window }) =>
      window.trackingDaysAfterService + Math.max(window.latestDays, window.earliestDays) + window.graceDays,
  );
  return endOfDay(plusDays(endedOn, Math.max(0, ...days)));
};

const REVIEWED: readonly ServicePeriod['state'][] = ['running', 'paused', 'ended', 'tracked_out'];

/** When the clock must look at it next: the next day that earns something, or the close. */
export const periodDueAt = (period: ServicePeriod): Instant | undefined => {
  if (!REVIEWED.includes(period.state)) return undefined;
  if (period.reviewedOn === undefined) return period.changedAt;
  const next = nextOutcomeDay(period, period.reviewedOn);
  if (next !== undefined) return startOfDay(next);
  return period.state === 'tracked_out' ? closesAt(period) : undefined;
};
