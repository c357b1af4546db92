import { type Iban, parseIban } from '@kt/kernel';
import * as z from 'zod';
import { dayField, textField } from '../../../../shared/form/fields.ts';

const ibanField = z
  .string()
  .trim()
  .transform((text, context): Iban => {
    const found = parseIban(text);
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message: text === '' ? 'form.required' : 'provider.payee.iban_wrong' });
    return z.NEVER;
  });

/** Who is paid, where, whether with VAT, and from which day. */
export const payeeForm = z.object({
  name: textField,
  iban: ibanField,
  liable: z.enum(['yes', 'no']),
  from: dayField,
});
