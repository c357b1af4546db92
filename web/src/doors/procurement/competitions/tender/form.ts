import * as z from 'zod';
import { reasonField, textField } from '../../../../shared/form/fields.ts';

/** A question to the bidder and what it answered. */
export const clarificationForm = z.object({ question: textField, answer: textField });
/** Why a tender leaves the comparison. */
export const rejectionForm = z.object({
  ground: z.enum(['minimum_requirement', 'abnormally_low']),
  reason: reasonField,
});
