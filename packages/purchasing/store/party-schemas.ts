import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';

export const zDeclaration = z.strictObject({
  organisation: zId('organisation'),
  role: z.enum(['applicant', 'member', 'relied_on']),
  noExclusionGrounds: z.boolean(),
  meets: z.array(z.string()),
  lacks: z.array(z.string()).exactOptional(),
  notes: z.record(z.string(), z.string()).exactOptional(),
});
export const zParties = z.strictObject({
  edition: z.int(),
  members: z.array(zId('organisation')),
  reliedOn: z.array(zId('organisation')),
});
export const zAlsoApplying = z.array(
  z.strictObject({ organisation: zId('organisation'), as: z.enum(['alone', 'in_consortium', 'admitted']) }),
);
