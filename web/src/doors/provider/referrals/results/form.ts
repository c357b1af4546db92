import * as z from 'zod';
import { dayField } from '../../../../shared/form/fields.ts';

/** A result that the clock does not count: which step, and on which day. */
export const resultForm = z.object({ step: z.string().min(1, 'form.choose'), achievedOn: dayField });
