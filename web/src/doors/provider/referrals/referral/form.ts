import { PROPOSAL_KINDS } from '@kt/casework/domain/proposal.ts';
import { DECLINE_CODES, END_CODES, PAUSE_CODES } from '@kt/casework/domain/referral.ts';
import * as z from 'zod';
import { dayField } from '../../../../shared/form/fields.ts';

export const declineForm = z.object({ reason: z.enum(DECLINE_CODES) });
/** A first day, and a day on which the service goes on. */
export const onForm = z.object({ on: dayField });
export const pauseForm = z.object({ on: dayField, reason: z.enum(PAUSE_CODES) });
export const endForm = z.object({ on: dayField, reason: z.enum(END_CODES) });
export const correctionForm = z.object({ kind: z.enum(PROPOSAL_KINDS), day: dayField });
