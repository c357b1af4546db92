import { zId, zLine } from '@kt/platform/schema.ts';
import * as z from 'zod';

export const callRequestPath = z.strictObject({ request: zId('callRequest') });
/** Without a competition: those that wait. */
export const callRequestQuery = z.strictObject({
  cursor: z.string().max(2_000).exactOptional(),
  competition: zId('competition').exactOptional(),
});
export const joining = z.strictObject({ competition: zId('competition') });
export const refusal = z.strictObject({
  reason: z.enum(['covered', 'no_budget', 'too_few', 'later', 'not_here']),
  note: zLine(3, 300).exactOptional(),
});
