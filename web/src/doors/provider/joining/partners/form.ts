import { parseYTunnus, type Share, share } from '@kt/kernel';
import type { termsBody } from '@kt/registry/wire.ts';
import * as z from 'zod';
import { dayOf, textField } from '../../../../shared/form/fields.ts';
import type { Terms } from './read-partners.ts';

const PERCENT = /^(\d{1,3})(?:[,.](\d{1,2}))?\s*%?$/;
const WHOLE = 10_000;

/** `33,34` as basis points; `undefined` for what is no share. */
export const shareOf = (text: string): Share | undefined => {
  const found = PERCENT.exec(text.trim());
  if (found === null) return undefined;
  const value = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return value <= WHOLE ? share(value) : undefined;
};

const optionalDay = z
  .string()
  .trim()
  .refine((text) => text === '' || dayOf(text) !== undefined, 'form.day');
const words = z.string().trim().max(500, 'form.too_long');

/** What the partners agree on, as the lead types it; unfinished is saved too. */
export const termsForm = z.object({
  name: textField,
  members: z.array(
    z.object({
      fi: words,
      sv: words,
      share: z.string().refine((text) => text.trim() === '' || shareOf(text) !== undefined, 'partners.share_wrong'),
    }),
  ),
  reliedOn: z.array(z.object({ capacity: z.string().trim().max(1_000, 'form.too_long') })),
  agreedOn: optionalDay,
  liable: z.array(z.string()),
  invoices: z.enum(['lead', 'each']),
});
export type TermsShown = z.input<typeof termsForm>;

type Sent = z.input<typeof termsBody>;

const splitOf = ({ split, members }: Terms, shown: TermsShown): Sent['split'] =>
  split.by === 'step'
    ? { ...split, steps: [...split.steps] }
    : {
        by: 'share',
        shares: members.map(({ organisation }, n) => ({
          organisation,
          share: shareOf(shown.members[n]?.share ?? '') ?? share(0),
        })),
      };

/** The typed words in the terms that they were typed for. */
export const termsOf = (terms: Terms, shown: TermsShown): Sent => {
  const agreedOn = dayOf(shown.agreedOn);
  return {
    name: shown.name,
    members: terms.members.map(({ organisation, municipalities }, n) => {
      const { fi = '', sv = '' } = shown.members[n] ?? {};
      const role = { ...(fi !== '' && { fi }), ...(sv !== '' && { sv }) };
      return { organisation, role, municipalities: [...municipalities] };
    }),
    reliedOn: terms.reliedOn.map(({ organisation }, n) => ({
      organisation,
      capacity: shown.reliedOn[n]?.capacity ?? '',
    })),
    split: splitOf(terms, shown),
    ...(agreedOn !== undefined && { agreedOn }),
    isJointlyLiable: shown.liable.length > 0,
    leadInvoices: shown.invoices === 'lead',
  };
};

/** A partner by its Y-tunnus. */
export const partnerForm = z.object({
  yTunnus: z
    .string()
    .trim()
    .transform((text, context) => {
      const found = parseYTunnus(text);
      if (found !== undefined) return found;
      context.addIssue({ code: 'custom', message: text === '' ? 'form.required' : 'provider.register.y_tunnus_wrong' });
      return z.NEVER;
    }),
  as: z.enum(['member', 'relied_on']),
});

export const nameForm = z.object({ name: textField });
