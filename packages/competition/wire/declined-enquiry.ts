import * as z from 'zod';

/** Why a question is not answered, and in the officer's own words; its asker alone reads it. */
export const declinedEnquiry = z.strictObject({
  reason: z.enum(['not_about', 'tells_asker', 'answered_already']),
  text: z.string().trim().min(5).max(4_000),
});
