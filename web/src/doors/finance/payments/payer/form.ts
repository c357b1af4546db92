import { type Iban, parseIban, parseYTunnus, type YTunnus } from '@kt/kernel';
import * as z from 'zod';

const checked = <V>(parse: (text: string) => V | undefined, message: string) =>
  z.string().transform((text, context): V => {
    const value = parse(text.trim());
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const bare = (text: string): Iban | undefined => parseIban(text.replaceAll(/\s/g, '').toUpperCase());
const yTunnus = (text: string): YTunnus | undefined => parseYTunnus(text);

export const payerForm = z.object({
  name: z.string().trim().min(2, 'finance.form.name').max(70, 'form.too_long'),
  yTunnus: checked(yTunnus, 'finance.form.y'),
  iban: checked(bare, 'finance.form.iban'),
  bankCustomerId: z
    .string()
    .trim()
    .regex(/^([A-Za-z0-9]{4,35})?$/, 'finance.form.bank_id'),
});
export type PayerSent = z.output<typeof payerForm>;
