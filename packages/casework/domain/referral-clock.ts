import { addWorkingDays, dayInFinland, endOfDay, type Instant, plusMs } from '@kt/kernel';
import { commonRule } from '@kt/terms';

const MINUTE_MS = 60_000;

/** A provider acknowledges or answers by the end (Finnish time) of this many working days after the day of the offer. */
export const acknowledgeBy = (offeredAt: Instant): Instant => {
  const day = dayInFinland(offeredAt);
  return endOfDay(addWorkingDays(day, commonRule('referralAnswerWorkingDays', day)));
};

/** After the acknowledgement a provider takes the client or does not by the end of this many working days. */
export const decideBy = (acknowledgedAt: Instant): Instant => {
  const day = dayInFinland(acknowledgedAt);
  return endOfDay(addWorkingDays(day, commonRule('referralDecisionWorkingDays', day)));
};

/** By when the first meeting should have been held, counted from the offer. Nothing happens by itself when it was not. */
export const meetBy = (offeredAt: Instant): Instant => {
  const day = dayInFinland(offeredAt);
  return endOfDay(addWorkingDays(day, commonRule('firstMeetingWorkingDays', day)));
};

/** Until when the case worker may undo an offer, to the millisecond. */
export const takeBackUntil = (offeredAt: Instant): Instant =>
  plusMs(offeredAt, commonRule('referralTakeBackMinutes', dayInFinland(offeredAt)) * MINUTE_MS);
