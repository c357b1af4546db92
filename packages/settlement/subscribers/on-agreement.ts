import {
  type AgreementActivated,
  type AgreementClosed,
  zAgreementActivated,
  zAgreementChanged,
  zAgreementClosed,
  zAgreementOptionUsed,
  zAgreementRunOff,
  zAgreementTerminated,
} from '@kt/agreements/events.ts';
import type { Act } from '@kt/kernel';
import { forEach, type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import { buyerParts, forEachBuyer } from '@kt/terms';
import type { AgreementNews, keepAccounts } from '../app/keep-copies.ts';

type Known = Pick<AgreementActivated, 'agreement' | 'provider' | 'serviceType'>;
type Terms = Known & Parameters<typeof buyerParts>[0];

/** One account for each buyer, with its own part of the ceiling. */
const newsOf = ({ agreement, provider, serviceType, ...terms }: Terms): readonly AgreementNews[] =>
  buyerParts(terms).map(({ authority, costCentre, ceilingCents }) => ({
    authority,
    agreement,
    provider,
    serviceType,
    costCentre,
    ceilingCents,
  }));

/** Agreements: their ceiling opens with them, follows their changes, and closes when nothing new may be ordered. */
export const onAgreement = (accounts: ReturnType<typeof keepAccounts>): readonly Subscriber[] => {
  const followed = (terms: Terms, act: Act) => forEach(newsOf(terms), act, accounts.follow);
  const closed = (of: Pick<AgreementClosed, 'authority' | 'agreement' | 'ring'>, act: Act) =>
    forEach(forEachBuyer(of), act, accounts.close);
  return [
    subscriber('settlement.account-opened', 'agreement.activated', zAgreementActivated, (fact, act) =>
      forEach(newsOf(fact), act, accounts.open),
    ),
    subscriber('settlement.account-changed', 'agreement.changed', zAgreementChanged, (fact, act) =>
      fact.change?.buyers === undefined ? followed(fact, act) : accounts.divide(newsOf(fact), act),
    ),
    subscriber('settlement.account-prolonged', 'agreement.option_used', zAgreementOptionUsed, followed),
    subscriber('settlement.account-run-off', 'agreement.run_off', zAgreementRunOff, closed),
    subscriber('settlement.account-terminated', 'agreement.terminated', zAgreementTerminated, closed),
    subscriber('settlement.account-closed', 'agreement.closed', zAgreementClosed, closed),
  ];
};
