import { LOOSENABLE_RULES } from '@kt/terms';
import * as z from 'zod';
import { countField, reasonField } from '../../../../shared/form/fields.ts';

export const loosenForm = z.object({
  key: z.enum(LOOSENABLE_RULES, 'form.required'),
  value: countField(0),
  reason: reasonField,
  decision: z.string().trim().min(1, 'form.required').max(200, 'form.too_long'),
});
