import { err, type Id, ok, type Result } from '@kt/kernel';
import { checkRateCard, type ExtensionOption, isPriced, isWholeRing, optionFault } from '@kt/terms';
import type { AgreementError } from './agreement-commands.ts';
import type { AgreementTerms } from './agreement-terms.ts';

type Rule = readonly [field: string, holds: (terms: AgreementTerms) => boolean];

const RULES: readonly Rule[] = [
  ['end', ({ start, end }) => start < end],
  ['places', ({ places }) => Number.isSafeInteger(places) && places > 0],
  ['ceilingCents', ({ ceilingCents }) => ceilingCents > 0],
  ['languages', ({ languages }) => languages.length > 0],
  ['municipalities', ({ municipalities }) => municipalities.length > 0],
  ['volume', ({ volume }) => (volume?.guaranteed ?? 0) <= (volume?.expected ?? Number.MAX_SAFE_INTEGER)],
  [
    'sites',
    ({ sites = [], municipalities }) =>
      sites.every(({ name, municipality }) => name.trim() !== '' && municipalities.includes(municipality)),
  ],
  ['buyers', isWholeRing],
  ['rateCard', ({ rateCard }) => checkRateCard(rateCard).ok && isPriced(rateCard)],
];

/** Terms that can be kept: a period, places, money, and a rate card with every price set. */
export const checkTerms = (terms: AgreementTerms): Result<AgreementTerms, AgreementError> => {
  const broken = RULES.find(([, holds]) => !holds(terms));
  return broken === undefined ? ok(terms) : err({ code: 'agreements.terms_invalid', field: broken[0] });
};

/** The authority that the agreement is with leads its ring. */
export const checkLead = ({ buyers }: AgreementTerms, authority: Id<'authority'>): Result<null, AgreementError> =>
  buyers === undefined || buyers[0]?.authority === authority
    ? ok(null)
    : err({ code: 'agreements.terms_invalid', field: 'buyers' });

/** Options as the parties can keep them, one after the other. */
export const checkOptions = (
  terms: AgreementTerms,
  options: readonly ExtensionOption[],
): Result<null, AgreementError> =>
  optionFault(terms, options) === undefined ? ok(null) : err({ code: 'agreements.terms_invalid', field: 'options' });
