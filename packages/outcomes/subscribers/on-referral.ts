import {
  zReferralCancelled,
  zReferralDeclined,
  zReferralEnded,
  zReferralExpired,
  zReferralOffered,
  zReferralPaused,
  zReferralResumed,
  zReferralReturned,
  zReferralStarted,
  zReferralTrackedOut,
  zReferralVoided,
} from '@kt/casework/events.ts';
import { dayInFinland, ok } from '@kt/kernel';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { awaitReferral } from '../app/await-period.ts';
import type { changePeriod } from '../app/change-period.ts';
import { AUTHORITY_SIDE } from '../app/load-claim.ts';

export type ReferralUseCases = {
  readonly awaitReferral: ReturnType<typeof awaitReferral>;
  readonly changePeriod: ReturnType<typeof changePeriod>;
};

const beginnings = ({ awaitReferral: offered, changePeriod: change }: ReferralUseCases): readonly Subscriber[] => [
  subscriber('outcomes.await', 'referral.offered', zReferralOffered, (fact, act) => {
    const { authority, referral, agreement, provider, serviceType, distanceGroup, partialWorkAbility } = fact;
    const { at, clientReference: client } = fact;
    const offeredOn = dayInFinland(at);
    const terms = { agreement, provider, serviceType, distanceGroup, partialWorkAbility, client, offeredOn };
    return offered({ authority, referral, ...terms }, act);
  }),
  subscriber('outcomes.start', 'referral.started', zReferralStarted, ({ authority, referral, startedOn }, act) =>
    change({ authority, referral }, AUTHORITY_SIDE, { type: 'start', on: startedOn }, act),
  ),
];

const turns = ({ changePeriod: change }: ReferralUseCases): readonly Subscriber[] => [
  subscriber('outcomes.pause', 'referral.paused', zReferralPaused, ({ authority, referral, on }, act) =>
    change({ authority, referral }, AUTHORITY_SIDE, { type: 'pause', on }, act),
  ),
  subscriber('outcomes.resume', 'referral.resumed', zReferralResumed, ({ authority, referral, on }, act) =>
    change({ authority, referral }, AUTHORITY_SIDE, { type: 'resume', on }, act),
  ),
  subscriber('outcomes.end', 'referral.ended', zReferralEnded, ({ authority, referral, on, reason }, act) =>
    change({ authority, referral }, AUTHORITY_SIDE, { type: 'end', on, reason }, act),
  ),
  subscriber('outcomes.track-out', 'referral.tracked_out', zReferralTrackedOut, ({ authority, referral }, act) =>
    change({ authority, referral }, AUTHORITY_SIDE, { type: 'track_out' }, act),
  ),
];

/** A referral cancelled or voided as a draft was never offered: there is nothing to follow. */
const endings = ({ changePeriod: change }: ReferralUseCases): readonly Subscriber[] => [
  subscriber('outcomes.declined', 'referral.declined', zReferralDeclined, ({ authority, referral }, act) =>
    change({ authority, referral }, AUTHORITY_SIDE, { type: 'drop', reason: 'declined' }, act),
  ),
  subscriber('outcomes.returned', 'referral.returned', zReferralReturned, ({ authority, referral }, act) =>
    change({ authority, referral }, AUTHORITY_SIDE, { type: 'drop', reason: 'returned' }, act),
  ),
  subscriber('outcomes.expired', 'referral.expired', zReferralExpired, ({ authority, referral }, act) =>
    change({ authority, referral }, AUTHORITY_SIDE, { type: 'drop', reason: 'expired' }, act),
  ),
  subscriber('outcomes.cancelled', 'referral.cancelled', zReferralCancelled, async (fact, act) => {
    const { authority, referral, agreement } = fact;
    if (agreement === undefined) return ok(null);
    return change({ authority, referral }, AUTHORITY_SIDE, { type: 'drop', reason: 'cancelled' }, act);
  }),
  subscriber('outcomes.voided', 'referral.voided', zReferralVoided, async ({ authority, referral, agreement }, act) =>
    agreement === undefined ? ok(null) : change({ authority, referral }, AUTHORITY_SIDE, { type: 'void' }, act),
  ),
];

/** Service periods follow their referrals. */
export const onReferral = (useCases: ReferralUseCases): readonly Subscriber[] => [
  ...beginnings(useCases),
  ...turns(useCases),
  ...endings(useCases),
];
