import { plusDays } from '@kt/kernel';
import * as z from 'zod';
import { centsOf, dayOf, dayText, moneyText } from '../form/fields.ts';
import type { AgreementShown } from './answers.ts';

/** Why an agreement may be changed without a new competition. */
export const CHANGE_REASONS = [
  'foreseen_clause',
  'minor_value',
  'unforeseen',
  'additional_service',
  'not_substantial',
] as const;

export const changeForm = z.object({
  reason: z.enum(CHANGE_REASONS),
  places: z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,3}$/, 'form.count')
    .transform(Number),
  ceiling: z
    .string()
    .transform(
      (text, context) => centsOf(text) ?? (context.addIssue({ code: 'custom', message: 'form.money' }), z.NEVER),
    ),
  lastDay: z
    .string()
    .transform((text, context) => dayOf(text) ?? (context.addIssue({ code: 'custom', message: 'form.day' }), z.NEVER)),
});

type Terms = Pick<AgreementShown['terms'], 'places' | 'ceilingCents' | 'end'>;

/** What the form shows at first: the terms as they are. */
export const changeShown = ({ places, ceilingCents, end }: Terms): z.input<typeof changeForm> => ({
  reason: 'minor_value',
  places: String(places),
  ceiling: moneyText(ceilingCents),
  lastDay: dayText(plusDays(end, -1)),
});

/** Only what differs from the terms in force; `undefined` when nothing does. */
export const changeBody = (terms: Terms, { reason, places, ceiling, lastDay }: z.output<typeof changeForm>) => {
  const end = plusDays(lastDay, 1);
  const change = {
    ...(places !== terms.places && { places }),
    ...(ceiling !== terms.ceilingCents && { ceilingCents: ceiling }),
    ...(end !== terms.end && { end }),
  };
  return Object.keys(change).length === 0 ? undefined : { reason, change };
};
