import * as z from 'zod';
import { dayField, reasonField, textField } from '../../../../shared/form/fields.ts';

/** Why a request is rejected, as the act on procurement knows it. */
export const REASONS = ['requirement_not_met', 'exclusion_ground', 'declaration_false', 'incomplete'] as const;

export const askForm = z.object({ question: textField, deadline: dayField });
export const reasonForm = z.object({ reason: reasonField });
export const rejectForm = z
  .object({ reasons: z.array(z.enum(REASONS)).min(1, 'form.choose'), remedy: reasonField })
  .transform((given) => ({ outcome: 'reject' as const, ...given }));
