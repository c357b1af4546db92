import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';

/** A call of another authority, by which the one that is acted for buys too. */
export const ringCallPath = z.strictObject({ lead: zId('authority'), competition: zId('competition') });
