import {
  zEvidenceStored,
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
import { type Act, dayInFinland, ok } from '@kt/kernel';
import { type Subscriber, subAct, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { awaitReferral } from '../app/await-period.ts';
import type { changePeriod } from '../app/change-period.ts';
import { AUTHORITY_SIDE } from '../app/load-claim.ts';
import type { nameClient } from '../app/name-client.ts';
import type { PeriodRef } from '../app/ports.ts';

export type ReferralUseCases = {
  readonly awaitReferral: ReturnType<typeof awaitReferral>;
  readonly changePeriod: ReturnType<typeof changePeriod>;
  readonly nameClient: ReturnType<typeof nameClient>;
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

type Naming = PeriodRef & { readonly clientReference?: string | undefined };

/**
 * Services that began before outcomes kept whose they are. Later facts of such a referral name the client, and so do the
 * offer of the referral that follows it and its own offer when it is told once more: this has keys of its own, so what was
 * done on an offer then is not done again.
 */
const naming = ({ nameClient: name }: Pick<ReferralUseCases, 'nameClient'>): readonly Subscriber[] => {
  const named = ({ authority, referral, clientReference: client }: Naming, act: Act) =>
    client === undefined ? Promise.resolve(ok(null)) : name({ authority, referral }, client, act);
  return [
    subscriber('outcomes.name-offered', 'referral.offered', zReferralOffered, async (fact, act) => {
      const own = await named(fact, act);
      return !own.ok || fact.previous === undefined
        ? own
        : named({ ...fact, referral: fact.previous }, subAct(act, 'previous'));
    }),
    subscriber('outcomes.name-evidence', 'evidence.stored', zEvidenceStored, named),
    subscriber('outcomes.name-ended', 'referral.ended', zReferralEnded, named),
    subscriber('outcomes.name-tracked-out', 'referral.tracked_out', zReferralTrackedOut, named),
  ];
};

/** Service periods follow their referrals. */
export const onReferral = (useCases: ReferralUseCases): readonly Subscriber[] => [
  ...beginnings(useCases),
  ...turns(useCases),
  ...endings(useCases),
  ...naming(useCases),
];
