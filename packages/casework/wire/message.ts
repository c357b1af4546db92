import * as z from 'zod';

/** What is written to the other side of a referral, at most 2 000 characters; line breaks are kept. */
export const messageBody = z.strictObject({ text: z.string().trim().min(1).max(2_000) });
