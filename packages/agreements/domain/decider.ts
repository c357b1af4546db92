import type { Result, Stamp } from '@kt/kernel';
import type { Agreement } from './agreement.ts';
import type { AgreementCommand, AgreementCommandName, AgreementError } from './agreement-commands.ts';
import type { AgreementFact, AgreementFactData, AgreementFactType, PublishedTerms } from './agreement-facts.ts';
import type { AgreementTerms } from './agreement-terms.ts';

export type Decided = Result<readonly AgreementFact[], AgreementError>;

/** Decides one kind of command; the lifecycle table has already let it through. */
export type Decider<C extends AgreementCommandName> = (
  agreement: Agreement,
  command: AgreementCommand<C>,
  stamp: Stamp,
) => Decided;

/** One fact about an agreement, with the ids that every one of its facts carries. */
export const fact = <T extends AgreementFactType>(
  type: T,
  { id, authority, terms }: Pick<Agreement, 'id' | 'authority' | 'terms'>,
  { at, by }: Stamp,
  data: AgreementFactData<T>,
) => ({
  ...data,
  type,
  at,
  by,
  authority,
  agreement: id,
  provider: terms.provider,
  ...(terms.buyers && { ring: terms.buyers.map((buyer) => buyer.authority) }),
});

/** The terms as published to the other contexts, under a new number when they change. */
export const published = (
  agreement: Agreement,
  terms: AgreementTerms,
  termsVersion: number,
  prices: Agreement['prices'] = agreement.prices,
): PublishedTerms => ({
  ...terms,
  termsVersion,
  ...(prices !== undefined && { prices }),
  ...(agreement.origin.competition !== undefined && { competition: agreement.origin.competition }),
});
