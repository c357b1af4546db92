import { type LocalDate, plusDays } from '@kt/kernel';
import { afterSwitchDaysOf } from '@kt/terms';
import type { ServicePeriod } from './service-period.ts';

/** Reasons of an end after which the client is helped elsewhere: what begins later is not of this service. */
const MOVED_ON: readonly string[] = ['switched_provider', 'unsuitable', 'other_service_needed'];

/**
 * The last Finnish day on which an outcome may begin that is still paid to a service the client moved on from: its last
 * day, and as many after it as the frozen card says. `undefined` where tracking alone decides.
 */
export const lastBeginDay = ({
  endedOn,
  endReason,
  terms,
}: Pick<ServicePeriod, 'endedOn' | 'endReason' | 'terms'>): LocalDate | undefined => {
  if (endedOn === undefined || endReason === undefined || !MOVED_ON.includes(endReason)) return undefined;
  return plusDays(endedOn, afterSwitchDaysOf(terms.rateCard, endedOn));
};

/** Whether what began on a day may still be paid to the service. */
export const beganInTime = (
  period: Pick<ServicePeriod, 'endedOn' | 'endReason' | 'terms'>,
  day: LocalDate | undefined,
): boolean => {
  const last = lastBeginDay(period);
  return last === undefined || day === undefined || day <= last;
};
