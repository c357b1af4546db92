import { zId, zLocalDate } from '@kt/platform/schema.ts';
import * as z from 'zod';

/** Whose declaration was given before `before` (a Finnish calendar day, not after today) is asked for a new one. */
export const roundStart = z.strictObject({ before: zLocalDate, reason: z.string().trim().min(1).max(4_000) });
export const roundParams = z.strictObject({ system: zId('system'), category: zId('category'), round: zId('round') });
