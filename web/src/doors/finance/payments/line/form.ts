import * as z from 'zod';
import { dayField, reasonField } from '../../../../shared/form/fields.ts';

const RETURN_CODES = [
  'amount_wrong',
  'wrong_step',
  'evidence_unclear',
  'duplicate',
  'over_commitment',
  'payee_unclear',
  'other',
] as const;
export const returnCodes: readonly (typeof RETURN_CODES)[number][] = RETURN_CODES;

export const returnForm = z.object({ code: z.enum(RETURN_CODES, 'form.choose') });
export const mendForm = z.object({ note: reasonField });
export const findForm = z.object({ on: dayField });
export const refuseForm = z.object({
  reason: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{4}$/, 'finance.form.bank_code'),
});
