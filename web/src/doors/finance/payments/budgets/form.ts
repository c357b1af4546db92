import * as z from 'zod';
import { moneyField } from '../../../../shared/form/fields.ts';

export const budgetForm = z.object({
  costCentre: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{1,40}$/, 'finance.form.centre'),
  amountCents: moneyField,
});
export type NewBudget = z.output<typeof budgetForm>;
