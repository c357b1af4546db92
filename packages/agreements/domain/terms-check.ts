import { err, ok, type Result } from '@kt/kernel';
import { checkRateCard, isPriced } from '@kt/terms';
import type { AgreementError } from './agreement-commands.ts';
import type { AgreementTerms, ExtensionOption } from './agreement-terms.ts';

type Rule = readonly [field: string, holds: (terms: AgreementTerms) => boolean];

const RULES: readonly Rule[] = [
  ['end', ({ start, end }) => start < end],
  ['places', ({ places }) => Number.isSafeInteger(places) && places > 0],
  ['ceilingCents', ({ ceilingCents }) => ceilingCents > 0],
  ['languages', ({ languages }) => languages.length > 0],
  ['municipalities', ({ municipalities }) => municipalities.length > 0],
  ['rateCard', ({ rateCard }) => checkRateCard(rateCard).ok && isPriced(rateCard)],
];

/** Terms that can be kept: a period, places, money, and a rate card with every price set. */
export const checkTerms = (terms: AgreementTerms): Result<AgreementTerms, AgreementError> => {
  const broken = RULES.find(([, holds]) => !holds(terms));
  return broken === undefined ? ok(terms) : err({ code: 'agreements.terms_invalid', field: broken[0] });
};

/** Options follow each other: each prolongs further than the one before, and notice is given while the agreement runs. */
export const checkOptions = (
  terms: AgreementTerms,
  options: readonly ExtensionOption[],
): Result<null, AgreementError> => {
  let end = terms.end;
  for (const option of options) {
    if (option.extendsTo <= end || option.noticeBy >= end)
      return err({ code: 'agreements.terms_invalid', field: 'options' });
    end = option.extendsTo;
  }
  return ok(null);
};
