import { zReferralFact, zReferralMunicipalityChanged, zReferralOffered } from '@kt/casework/events.ts';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { followReferral } from '../app/change-commitment.ts';
import type { keepResidence } from '../app/keep-copies.ts';

const ENDS = {
  'referral.tracked_out': 'tracked_out',
  'referral.declined': 'declined',
  'referral.returned': 'returned',
  'referral.expired': 'expired',
  'referral.cancelled': 'cancelled',
  'referral.voided': 'voided',
} as const;

const ends = (follow: ReturnType<typeof followReferral>): readonly Subscriber[] =>
  Object.entries(ENDS).map(([type, reason]) =>
    subscriber(`settlement.release.${reason}`, type, zReferralFact, ({ authority, referral }, act) =>
      follow.end({ authority, referral }, reason, act),
    ),
  );

/** Referrals: where the client lives, and the end that lets unused money go. */
export const onReferral = (
  residence: ReturnType<typeof keepResidence>,
  follow: ReturnType<typeof followReferral>,
): readonly Subscriber[] => [
  subscriber('settlement.home-noted', 'referral.offered', zReferralOffered, (fact, act) => {
    const { authority, referral, municipality, at } = fact;
    return residence.note({ authority, referral }, municipality, at, act);
  }),
  subscriber('settlement.home-changed', 'referral.municipality_changed', zReferralMunicipalityChanged, (fact, act) => {
    const { authority, referral, municipality, from } = fact;
    return residence.move({ authority, referral }, municipality, from, act);
  }),
  ...ends(follow),
];
