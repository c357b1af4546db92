import { zReferralOffered, zReferralStarted, zReferralVoided } from '@kt/casework/events.ts';
import { zClaimCorrected, zClaimVerified } from '@kt/outcomes/events.ts';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { CountResults } from '../app/count-results.ts';

/** Keeps what services have led to beside the catalogue. */
export const onResultFacts = (count: CountResults): readonly Subscriber[] => [
  subscriber('transparency.referral_offered', 'referral.offered', zReferralOffered, (fact, act) =>
    count.offered(fact.referral, fact.provider, fact.serviceType, act),
  ),
  subscriber('transparency.referral_started', 'referral.started', zReferralStarted, ({ referral }, act) =>
    count.started(referral, act),
  ),
  subscriber('transparency.referral_voided', 'referral.voided', zReferralVoided, ({ referral }, act) =>
    count.voided(referral, act),
  ),
  subscriber('transparency.claim_verified', 'claim.verified', zClaimVerified, (fact, act) => {
    const { referral, claim, kind, amountCents: cents } = fact;
    return count.verified({ referral, claim, kind, cents }, act);
  }),
  subscriber('transparency.claim_corrected', 'claim.corrected', zClaimCorrected, (fact, act) => {
    const { referral, claim: correction, corrects: claim, amountCents: cents } = fact;
    return count.corrected({ referral, claim, correction, cents }, act);
  }),
];
