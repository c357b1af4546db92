import { CANCEL_CODES, END_CODES, VOID_CODES } from '@kt/casework/domain/referral.ts';
import * as z from 'zod';
import { dayField } from '../../../../shared/form/fields.ts';

export const cancelForm = z.object({ reason: z.enum(CANCEL_CODES) });
export const voidForm = z.object({ reason: z.enum(VOID_CODES) });
export const endForm = z.object({ on: dayField, reason: z.enum(END_CODES) });
