import { err, type LocalDate, ok, plusDays, type Result } from '@kt/kernel';
import { differOnlyInPrices, type PriceVersions, type RateCard } from '@kt/terms';
import type { Agreement, TermsChange } from './agreement.ts';
import type { AgreementError } from './agreement-commands.ts';

/** The earliest day from which other prices may hold when they are accepted on `today`: never a day that has begun. */
const earliestFrom = ({ prices = [] }: Agreement, today: LocalDate): LocalDate => {
  const tomorrow = plusDays(today, 1);
  const latest = prices.at(-1)?.from;
  return latest === undefined || latest < tomorrow ? tomorrow : plusDays(latest, 1);
};

const invalid = (field: string): Result<null, AgreementError> => err({ code: 'agreements.terms_invalid', field });

const checkCard = (before: RateCard, after: RateCard, underWay: boolean): Result<null, AgreementError> => {
  if (after.version <= before.version) return invalid('rateCard');
  return underWay && !differOnlyInPrices(before, after) ? invalid('underWay') : ok(null);
};

/** Whether the card of a change may hold from its day when both have accepted it on `today`, a Finnish day. */
export const checkPriceChange = (
  agreement: Agreement,
  { rateCard, from, underWay, end }: TermsChange,
  today: LocalDate,
): Result<null, AgreementError> => {
  const said = from !== undefined || underWay !== undefined;
  if (rateCard === undefined) return said ? invalid('rateCard') : ok(null);
  const { terms } = agreement;
  const card = checkCard(terms.rateCard, rateCard, underWay === true);
  if (!card.ok) return card;
  if (from === undefined || from >= (end ?? terms.end)) return invalid('from');
  const earliest = earliestFrom(agreement, today);
  return from < earliest ? err({ code: 'agreements.prices_back_in_time', from, earliest }) : ok(null);
};

/** The cards of an agreement with the one that a change brings; the first holds from the agreement's first day. */
export const pricesAfter = (agreement: Agreement, { rateCard, from, underWay }: TermsChange): Agreement['prices'] => {
  const { terms, termsVersion, prices } = agreement;
  if (rateCard === undefined || from === undefined) return prices;
  const before: PriceVersions = prices ?? [{ from: terms.start, rateCard: terms.rateCard, termsVersion }];
  return [...before, { from, rateCard, termsVersion: termsVersion + 1, ...(underWay === true && { underWay }) }];
};
