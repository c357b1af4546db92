import { CORRECTED_DAYS, PROPOSED_END_CODES } from '@kt/casework/domain/proposal.ts';
import {
  DECLINE_CODES,
  MEETING_PLACES,
  PAUSE_CODES,
  PROVIDER_END_CODES,
  RETURN_CODES,
} from '@kt/casework/domain/referral.ts';
import { plusMs, startOfDay } from '@kt/kernel';
import * as z from 'zod';
import { dayField } from '../../../../shared/form/fields.ts';
import { MINUTE_MS, timeFieldOf } from '../../../../shared/form/time-field.ts';

export const declineForm = z.object({ reason: z.enum(DECLINE_CODES) });
export const returnForm = z.object({ reason: z.enum(RETURN_CODES) });
/** A day and a Finnish time of day, sent as the moment that they are. */
export const meetingForm = z
  .object({ day: dayField, time: timeFieldOf('own.meeting.time_wrong'), place: z.enum(MEETING_PLACES) })
  .transform(({ day, time, place }) => ({ meetingAt: plusMs(startOfDay(day), time * MINUTE_MS), place }));
/** A first day, and a day on which the service goes on. */
export const onForm = z.object({ on: dayField });
export const pauseForm = z.object({ on: dayField, reason: z.enum(PAUSE_CODES) });
export const endForm = z.object({ on: dayField, reason: z.enum(PROVIDER_END_CODES) });
export const correctionForm = z.object({ kind: z.enum(CORRECTED_DAYS), day: dayField });
/** An end that the provider proposes, since the service has proved wrong for the client. */
export const proposedEndForm = z
  .object({ day: dayField, reason: z.enum(PROPOSED_END_CODES) })
  .transform((typed) => ({ kind: 'service_end' as const, ...typed }));
