import { MEMBER_MUNICIPALITIES, type Share, share } from '@kt/kernel';
import * as z from 'zod';
import { dayField } from '../../../../shared/form/fields.ts';

const COSTS = ['client_fee', 'fixed_fee', 'general'] as const;
const KEYS = ['home_at_service_day', 'home_at_referral', 'home_at_payment', 'fixed_share'] as const;
export const costTypes: readonly (typeof COSTS)[number][] = COSTS;
export const divisions: readonly (typeof KEYS)[number][] = KEYS;

const WHOLE = 10_000;

/** `12,5` as basis points. */
const basisPoints = (text: string): Share | undefined => {
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(text.trim())) return undefined;
  const value = Math.round(Number(text.trim().replace(',', '.')) * 100);
  return value <= WHOLE ? share(value) : undefined;
};

const percentField = z.string().transform((text, context): Share => {
  const value = basisPoints(text === '' ? '0' : text);
  if (value !== undefined) return value;
  context.addIssue({ code: 'custom', message: 'finance.form.percent' });
  return z.NEVER;
});

/** One share for each member municipality, in their order. */
export const ruleForm = z
  .object({
    costType: z.enum(COSTS, 'form.choose'),
    from: dayField,
    by: z.enum(KEYS, 'form.choose'),
    shares: z.array(percentField),
  })
  .transform(({ costType, from, by, shares }, context) => {
    if (by !== 'fixed_share') return { costType, from, key: { by } };
    if (shares.reduce((sum: number, one) => sum + one, 0) !== WHOLE)
      context.addIssue({ code: 'custom', message: 'finance.form.whole', path: ['shares', 0] });
    const given = MEMBER_MUNICIPALITIES.map(({ code }, n) => ({ municipality: code, share: shares[n] ?? share(0) }));
    return { costType, from, key: { by, shares: given.filter((one) => one.share > 0) } };
  });
export type Rule = z.output<typeof ruleForm>;
