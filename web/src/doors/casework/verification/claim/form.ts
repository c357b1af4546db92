import { CORRECTION_CODES, REJECT_CODES, RETURN_CODES } from '@kt/outcomes/domain/claim-codes.ts';
import * as z from 'zod';
import { moneyField } from '../../../../shared/form/fields.ts';

export const returnForm = z.object({ codes: z.array(z.enum(RETURN_CODES)).min(1, 'form.choose') });
export const rejectForm = z.object({ code: z.enum(REJECT_CODES) });
export const correctForm = z.object({ code: z.enum(CORRECTION_CODES), backCents: moneyField });
