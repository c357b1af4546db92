import { REJECTION_REASON_CODES } from '@kt/terms';
import * as z from 'zod';
import { dayField, reasonField, textField } from '../../../../shared/form/fields.ts';

export const askForm = z.object({ question: textField, deadline: dayField });
export const reasonForm = z.object({ reason: reasonField });
export const decisionForm = z.object({ delegation: textField.max(200, 'form.too_long') });
export const rejectForm = z
  .object({ reasons: z.array(z.enum(REJECTION_REASON_CODES)).min(1, 'form.choose'), remedy: reasonField })
  .transform((given) => ({ outcome: 'reject' as const, ...given }));
