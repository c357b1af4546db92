import { dayInFinland, type LocalDate } from '@kt/kernel';
import { cardForEarning, type RateCard } from '@kt/terms';
import type { AgreementCopy } from './agreement-copy.ts';
import type { ServicePeriod } from './service-period.ts';

/** The card by which what a referral earns on a Finnish day is paid. */
export const cardInForce = (
  { terms, offeredAt }: Pick<ServicePeriod, 'terms' | 'offeredAt'>,
  copy: Pick<AgreementCopy, 'terms'>,
  earnedOn: LocalDate,
): RateCard =>
  cardForEarning(terms.rateCard, copy.terms.prices ?? [], {
    offeredOn: terms.offeredOn ?? dayInFinland(offeredAt),
    earnedOn,
  });
