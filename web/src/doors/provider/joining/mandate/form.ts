import * as z from 'zod';
import { dayField, dayOf, textField } from '../../../../shared/form/fields.ts';

export const SOURCES = [
  'association_register',
  'trade_register',
  'foundation_register',
  'meeting_minutes',
  'power_of_attorney',
  'suomi_fi',
] as const;

/** On what somebody's right to bind the organisation rests. */
export const mandateForm = z.object({
  person: textField,
  source: z.enum(SOURCES),
  sourceDate: dayField,
  signs: z.enum(['alone', 'together']),
  validUntil: z
    .string()
    .trim()
    .refine((text) => text === '' || dayOf(text) !== undefined, 'form.day')
    .transform((text) => dayOf(text)),
});

/** Where one goes on once a mandate is written down: to the joining that waits for it, and nowhere outside our own. */
export const nextAfter = (wanted: string | undefined): string =>
  wanted !== undefined && /^\/provider\/join(?:\/\w+)*$/.test(wanted) ? wanted : '/provider/organisation';
