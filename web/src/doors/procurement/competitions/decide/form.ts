import * as z from 'zod';
import { reasonField } from '../../../../shared/form/fields.ts';

const decided = {
  rows: z.array(z.object({ tender: z.string(), fi: reasonField, sv: reasonField })),
  needs: z.object({ fi: reasonField, sv: reasonField }),
  initiative: z.enum(['authority', 'provider']),
  dropped: z.array(z.string()),
};

/** The reasons of a decision in both national languages. */
export const decisionForm = z.object({ ...decided, reason: z.string() });
/** The same for a decision that corrects one. */
export const rectificationForm = z.object({ ...decided, reason: reasonField });

export type DecisionForm = z.input<typeof decisionForm>;
export type DecisionTyped = z.output<typeof decisionForm>;
