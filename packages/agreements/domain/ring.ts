import { canonicalJson, err, type Id, ok, type Result } from '@kt/kernel';
import type { Agreement, TermsChange } from './agreement.ts';
import type { AgreementError, Supplement } from './agreement-commands.ts';
import type { AgreementTerms } from './agreement-terms.ts';

/** Every authority that refers by the agreement, the one that leads first. */
export const buyersOf = ({ authority, terms }: Pick<Agreement, 'authority' | 'terms'>): readonly Id<'authority'>[] =>
  terms.buyers?.map((buyer) => buyer.authority) ?? [authority];

/** The terms with what was added to the draft; a ring of nobody leaves the authority alone. */
export const withSupplement = (
  { buyers: before, ...terms }: AgreementTerms,
  { options: _options, buyers = before, ...added }: Supplement,
): AgreementTerms => ({
  ...terms,
  ...added,
  ...(buyers !== undefined && buyers.length > 0 && { buyers }),
});

/** Whether the buyers stay those of the call that the draft was made of: another ring is another procurement. */
export const isRingOfCall = ({ buyers: called = [] }: AgreementTerms, { buyers = called }: Supplement): boolean =>
  canonicalJson(buyers) === canonicalJson(called);

/** A change divides anew among the same buyers and their cost centres: nobody joins or leaves an agreement in force. */
export const checkShares = (
  { buyers = [] }: AgreementTerms,
  { buyers: asked = buyers }: TermsChange,
): Result<null, AgreementError> => {
  const same =
    asked.length === buyers.length &&
    asked.every((one, n) => one.authority === buyers[n]?.authority && one.costCentre === buyers[n].costCentre);
  return same ? ok(null) : err({ code: 'agreements.terms_invalid', field: 'buyers' });
};
