import { REJECTION_REASON_CODES } from '@kt/terms';
import * as z from 'zod';
import { dayField, reasonField, textField } from '../../../../shared/form/fields.ts';

export const askForm = z.object({ question: textField, deadline: dayField });
export const reasonForm = z.object({ reason: reasonField });
export const decisionForm = z.object({ delegation: textField.max(200, 'form.too_long') });

const optionalText = z.string().trim().max(4_000, 'form.too_long');
/** Why a request is rejected: in the applicant's language, and in the other when somebody writes it. */
export const rejectForm = z
  .object({
    reasons: z.array(z.enum(REJECTION_REASON_CODES)).min(1, 'form.choose'),
    why: reasonField,
    remedy: reasonField,
    otherWhy: optionalText,
    otherRemedy: optionalText,
  })
  .refine(({ otherWhy, otherRemedy }) => (otherWhy === '') === (otherRemedy === ''), {
    path: ['otherRemedy'],
    message: 'join.reject.both',
  })
  .transform(({ reasons, why, remedy, otherWhy, otherRemedy }) => ({
    outcome: 'reject' as const,
    reasons,
    why,
    remedy,
    ...(otherRemedy !== '' && { other: { why: otherWhy, remedy: otherRemedy } }),
  }));
