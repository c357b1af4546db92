import * as z from 'zod';
import { reasonField } from '../../../../shared/form/fields.ts';

/** Why the details must be kept although their time is over. */
export const holdForm = z.object({ reason: reasonField });
