import * as z from 'zod';
import { reasonField } from '../../../../shared/form/fields.ts';

/** Which terms of data protection bind, and that they were read. */
export const termsForm = z.object({
  read: z.boolean().refine((read) => read, 'agr.terms.read.needed'),
});
export const refuseForm = z.object({ reason: reasonField });
