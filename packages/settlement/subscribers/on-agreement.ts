import {
  zAgreementActivated,
  zAgreementChanged,
  zAgreementClosed,
  zAgreementOptionUsed,
  zAgreementRunOff,
  zAgreementTerminated,
} from '@kt/agreements/events.ts';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { keepAccounts } from '../app/keep-copies.ts';

/** Agreements: their ceiling opens with them, follows their changes, and closes when nothing new may be ordered. */
export const onAgreement = (accounts: ReturnType<typeof keepAccounts>): readonly Subscriber[] => [
  subscriber('settlement.account-opened', 'agreement.activated', zAgreementActivated, (fact, act) => {
    const { authority, agreement, provider, serviceType, costCentre, ceilingCents } = fact;
    return accounts.open({ authority, agreement, provider, serviceType, costCentre, ceilingCents }, act);
  }),
  subscriber('settlement.account-changed', 'agreement.changed', zAgreementChanged, accounts.follow),
  subscriber('settlement.account-prolonged', 'agreement.option_used', zAgreementOptionUsed, accounts.follow),
  subscriber('settlement.account-run-off', 'agreement.run_off', zAgreementRunOff, accounts.close),
  subscriber('settlement.account-terminated', 'agreement.terminated', zAgreementTerminated, accounts.close),
  subscriber('settlement.account-closed', 'agreement.closed', zAgreementClosed, accounts.close),
];
