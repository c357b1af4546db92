import { parseYTunnus, type YTunnus } from '@kt/kernel';
import * as z from 'zod';
import { isNamed, organisationShape } from '../organisation-form.ts';

export const KINDS = ['association', 'foundation', 'company', 'cooperative', 'sole_trader', 'public_body'] as const;

const yTunnus = z
  .string()
  .trim()
  .transform((text, context): YTunnus => {
    const found = parseYTunnus(text);
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message: text === '' ? 'form.required' : 'provider.register.y_tunnus_wrong' });
    return z.NEVER;
  });

/** A new organisation. */
export const registerForm = z
  .object({ ...organisationShape, kind: z.enum(KINDS), yTunnus })
  .refine(isNamed, { path: ['nameFi'], message: 'provider.register.name_missing' });
