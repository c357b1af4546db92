import { parseId } from '@kt/kernel';
import * as z from 'zod';
import { textField } from '../../../../shared/form/fields.ts';

const MOST = 20;

/** Which requests go on together, and what the decisions rest on. */
export const togetherForm = z.object({
  requests: z
    .array(z.string())
    .min(1, 'form.choose')
    .max(MOST, 'req.together.most')
    .transform((ids) => ids.flatMap((id) => parseId('request', id) ?? [])),
  delegation: textField.max(200, 'form.too_long'),
});
export type Chosen = z.output<typeof togetherForm>;
