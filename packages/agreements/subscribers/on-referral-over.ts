import {
  zReferralCancelled,
  zReferralDeclined,
  zReferralEnded,
  zReferralExpired,
  zReferralVoided,
} from '@kt/casework/events.ts';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { releasePlaceOf } from '../app/release-place.ts';

const OVER = {
  'referral.declined': zReferralDeclined,
  'referral.expired': zReferralExpired,
  'referral.cancelled': zReferralCancelled,
  'referral.voided': zReferralVoided,
  'referral.ended': zReferralEnded,
} as const;

/** A referral that needs its place no longer gives it back. */
export const onReferralOver = (release: ReturnType<typeof releasePlaceOf>): readonly Subscriber[] =>
  Object.entries(OVER).map(([type, schema]) =>
    subscriber(`agreements.release-place.${type}`, type, schema, ({ authority, referral }, act) =>
      release({ authority, referral }, act),
    ),
  );
