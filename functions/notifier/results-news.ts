import type { Role } from '@kt/access';
import { zReferralApprovalAsked, zReferralCancelled, zReferralOffered } from '@kt/casework/events.ts';
import type { Id } from '@kt/kernel';
import { zClaimRejected, zClaimReminded, zClaimReturned, zClaimVerified } from '@kt/outcomes/events.ts';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import type { Notice, Tell } from './tell.ts';
import { day, deadline, euros } from './worded.ts';

const WORKERS: readonly Role[] = ['org_admin', 'worker'];

type OfClaim = { readonly claim: Id<'claim'>; readonly provider: Id<'organisation'> };
const toClaimant = ({ claim, provider }: OfClaim): Notice => ({ to: [provider], roles: WORKERS, reference: claim });

/** From a referral to a verified result. Of the client not even the pseudonymous reference is told. */
export const resultsNews = (tell: Tell): readonly Subscriber[] => [
  tell('referral.offered', zReferralOffered, ({ provider, referral, answerBy }) => ({
    to: [provider],
    roles: WORKERS,
    reference: referral,
    values: { deadline: deadline(answerBy) },
  })),
  tell('referral.cancelled', zReferralCancelled, ({ provider, referral }) =>
    provider === undefined ? undefined : { to: [provider], roles: WORKERS, reference: referral },
  ),
  tell('referral.approval_asked', zReferralApprovalAsked, ({ authority, referral }) => ({
    to: [authority],
    roles: ['supervisor'],
    reference: referral,
  })),
  tell('claim.reminded', zClaimReminded, (fact) => ({ ...toClaimant(fact), values: { day: day(fact.latestDay) } })),
  tell('claim.returned', zClaimReturned, toClaimant),
  tell('claim.rejected', zClaimRejected, toClaimant),
  tell('claim.verified', zClaimVerified, (fact) => ({
    ...toClaimant(fact),
    values: { amount: euros(fact.amountCents) },
  })),
];
