import { type CertificateKind, isTaxObstacle, isTaxState, taxStatesOf } from '@kt/terms';
import * as z from 'zod';
import { dayField, textField } from '../../../../shared/form/fields.ts';

export const SOURCES = ['supplier', 'register', 'report_service'] as const;

const finding = {
  source: z.enum(SOURCES),
  /** A result, or the tax state that settles it. */
  outcome: z.string().min(1, 'form.choose'),
  note: z.string().trim().max(2_000, 'form.too_long'),
};

/** What may be chosen as the outcome of a check. */
export const outcomesOf = (kind: CertificateKind): readonly string[] => {
  const states = taxStatesOf(kind);
  return states.length > 0 ? states : ['valid', 'rejected'];
};

type Typed = { readonly outcome: string; readonly note: string };

/** The result that an outcome means, with the tax state where there is one. */
const foundBy = ({ outcome, note }: Typed) => {
  const tax = isTaxState(outcome) ? outcome : undefined;
  const isValid = tax === undefined ? outcome === 'valid' : !isTaxObstacle(tax);
  return {
    result: isValid ? ('valid' as const) : ('rejected' as const),
    ...(tax && { tax }),
    ...(note !== '' && { note }),
  };
};

const lacksReason = ({ outcome, note }: Typed): boolean => outcome === 'rejected' && note.length < 5;
const REASON = { path: ['note'], message: 'form.reason' };

/** What an official has found of a report that was shown. */
export const checkForm = z
  .object(finding)
  .refine((typed) => !lacksReason(typed), REASON)
  .transform(({ source, ...typed }) => ({ source, ...foundBy(typed) }));

/** What an official has looked up themselves. */
export const lookUpForm = z
  .object({ ...finding, issuer: textField.max(200, 'form.too_long'), issuedOn: dayField })
  .refine((typed) => !lacksReason(typed), REASON)
  .transform(({ issuer, issuedOn, source, ...typed }) => ({ issuer, issuedOn, source, ...foundBy(typed) }));

/** That a criminal record's extract was looked at: its day, and whether there was an obstacle. Not a word more. */
export const criminalForm = z.object({ issuedOn: dayField, result: z.enum(['valid', 'rejected'], 'form.choose') });
