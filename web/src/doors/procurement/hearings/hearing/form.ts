import * as z from 'zod';
import { dayField, reasonField, textField } from '../../../../shared/form/fields.ts';

export const askForm = z.object({ deadline: dayField });
export const reasonForm = z.object({ reason: reasonField });
export const moreTimeForm = z.object({ deadline: dayField, reason: reasonField });
export const decisionForm = z.object({ decision: textField });

/** A proposal: where exclusion is weighed, it is also said why it is not too much. */
export const proposalForm = (isWeighed: boolean) =>
  z
    .object({
      outcome: z.enum(['accept', 'suspension', 'removal', 'rejection'], 'form.choose'),
      reasons: reasonField,
      proportionality: z.string().trim(),
    })
    .refine(({ outcome, proportionality }) => outcome === 'accept' || !isWeighed || proportionality.length >= 5, {
      path: ['proportionality'],
      message: 'form.reason',
    })
    .transform(({ outcome, reasons, proportionality }) =>
      outcome === 'accept'
        ? { outcome, reasons }
        : { outcome: 'exclude' as const, consequence: outcome, reasons, proportionality },
    );
export type Proposal = z.output<ReturnType<typeof proposalForm>>;
