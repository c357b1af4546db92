import { isExclusionGround } from '@kt/terms';
import * as z from 'zod';
import { dayField, reasonField } from '../../../../shared/form/fields.ts';

/** A ground, when it happened, and what the provider is told. */
export const groundForm = z.object({
  ground: z.string().refine(isExclusionGround, 'form.choose'),
  occurredOn: dayField,
  claim: reasonField,
});
export type Ground = z.output<typeof groundForm>;
