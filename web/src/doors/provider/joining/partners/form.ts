import { parseId, parseMunicipality, parseYTunnus, type Share, share } from '@kt/kernel';
import type { StepsOf } from '@kt/registry/domain/split.ts';
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

const SEPARATOR = '|';
/** A category as the value of an option. */
export const categoryText = ({ authority, system, category }: StepsOf): string =>
  [authority, system, category].join(SEPARATOR);

const categoryOf = (text: string): StepsOf | undefined => {
  const [a = '', s = '', c = ''] = text.split(SEPARATOR);
  const [authority, system, category] = [parseId('authority', a), parseId('system', s), parseId('category', c)];
  return authority && system && category && { authority, system, category };
};

const written = {
  name: textField,
  members: z.array(
    z.object({
      fi: words,
      sv: words,
      municipalities: z.array(z.string()),
      share: z.string().refine((text) => text.trim() === '' || shareOf(text) !== undefined, 'partners.share_wrong'),
    }),
  ),
  reliedOn: z.array(z.object({ capacity: z.string().trim().max(1_000, 'form.too_long') })),
  agreedOn: optionalDay,
  liable: z.array(z.string()),
  invoices: z.enum(['lead', 'each']),
  by: z.enum(['share', 'step']),
  category: z.string(),
  /** Who does a step, by category and step; nobody as yet is empty. */
  owners: z.record(z.string(), z.record(z.string(), z.string())),
};

/** What the partners agree on, as the lead types it; unfinished is saved too. */
export const termsForm = z
  .object(written)
  .refine(({ by, category }) => by === 'share' || category !== '', { path: ['category'], message: 'form.required' });
export type TermsShown = z.input<typeof termsForm>;

type Sent = z.input<typeof termsBody>;

const splitOf = ({ members }: Terms, shown: TermsShown): Sent['split'] => {
  const of = shown.by === 'step' ? categoryOf(shown.category) : undefined;
  if (of === undefined) {
    const shares = members.map(({ organisation }, n) => ({
      organisation,
      share: shareOf(shown.members[n]?.share ?? '') ?? share(0),
    }));
    return { by: 'share', shares };
  }
  const steps = Object.entries(shown.owners[of.category] ?? {}).flatMap(([step, owner]) => {
    const member = members.find(({ organisation }) => organisation === owner);
    return member === undefined ? [] : [{ step, organisation: member.organisation }];
  });
  return { by: 'step', of, steps };
};

/** The typed words in the terms that they were typed for. */
export const termsOf = (terms: Terms, shown: TermsShown): Sent => {
  const agreedOn = dayOf(shown.agreedOn);
  return {
    name: shown.name,
    members: terms.members.map(({ organisation }, n) => {
      const { fi = '', sv = '', municipalities: typed = [] } = shown.members[n] ?? {};
      const municipalities = typed.flatMap((code) => parseMunicipality(code) ?? []);
      const role = { ...(fi !== '' && { fi }), ...(sv !== '' && { sv }) };
      return { organisation, role, municipalities };
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
