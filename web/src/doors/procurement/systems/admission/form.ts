import * as z from 'zod';
import { reasonField, textField } from '../../../../shared/form/fields.ts';

/** On what a provider is stopped: only after it has been heard. */
export const groundForm = z.object({
  ground: reasonField,
  decision: textField,
  heard: z.boolean().refine((heard) => heard, 'adm.heard.needed'),
});
export type Ground = z.output<typeof groundForm>;
