import { zAgreementActivated, zAgreementChanged } from '@kt/agreements/events.ts';
import {
  zReferralCancelled,
  zReferralDeclined,
  zReferralExpired,
  zReferralOffered,
  zReferralReturned,
  zReferralStarted,
  zReferralVoided,
} from '@kt/casework/events.ts';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { countAgreementOf, countReferralOf } from '../app/count-use.ts';

type Counting = {
  readonly agreement: ReturnType<typeof countAgreementOf>;
  readonly referral: ReturnType<typeof countReferralOf>;
};

/** Agreements and referrals as a category counts them. Of a referral only that it stands somewhere, never whose it is. */
export const onUse = ({ agreement, referral }: Counting): readonly Subscriber[] => [
  subscriber('purchasing.count-agreement', 'agreement.activated', zAgreementActivated, agreement),
  subscriber('purchasing.recount-agreement', 'agreement.changed', zAgreementChanged, agreement),
  subscriber('purchasing.count-offered', 'referral.offered', zReferralOffered, (fact, act) =>
    referral(fact, 'waiting', act),
  ),
  subscriber('purchasing.count-started', 'referral.started', zReferralStarted, (fact, act) =>
    referral(fact, 'started', act),
  ),
  subscriber('purchasing.count-declined', 'referral.declined', zReferralDeclined, (fact, act) =>
    referral(fact, 'not_used', act),
  ),
  subscriber('purchasing.count-returned', 'referral.returned', zReferralReturned, (fact, act) =>
    referral(fact, 'not_used', act),
  ),
  subscriber('purchasing.count-expired', 'referral.expired', zReferralExpired, (fact, act) =>
    referral(fact, 'not_used', act),
  ),
  subscriber('purchasing.count-cancelled', 'referral.cancelled', zReferralCancelled, (fact, act) =>
    referral(fact, 'not_used', act),
  ),
  subscriber('purchasing.count-voided', 'referral.voided', zReferralVoided, (fact, act) =>
    referral(fact, 'not_used', act),
  ),
];
