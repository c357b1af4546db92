import { zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';

export const zStampOf = z.strictObject({ at: zInstant, by: z.string() });
