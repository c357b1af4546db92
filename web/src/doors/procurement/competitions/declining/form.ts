import * as z from 'zod';
import { reasonField } from '../../../../shared/form/fields.ts';

/** Why a question is not answered, in the order in which the form offers it. */
export const REASONS = ['not_about', 'tells_asker', 'answered_already'] as const;

/** What the asker alone reads: why there is no answer, and in a sentence or two what to do instead. */
export const declineForm = z.object({
  reason: z.enum(REASONS, 'form.choose'),
  text: reasonField,
});
