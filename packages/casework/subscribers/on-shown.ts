import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { extendOptionRoster } from '../app/extend-roster.ts';
import { zReferralOffered } from '../events.ts';

/** A referral was sent: what its event had to name of what was shown, the roster takes in. */
export const onShown = (extend: ReturnType<typeof extendOptionRoster>): readonly Subscriber[] => [
  subscriber('casework.extend-roster.referral.offered', 'referral.offered', zReferralOffered, (_offer, act, origin) =>
    extend(origin.item?.facts ?? [], act),
  ),
];
