import { zReferralFact } from '@kt/casework/events.ts';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { releasePlaceOf } from '../app/release-place.ts';

const OVER = [
  'referral.declined',
  'referral.returned',
  'referral.expired',
  'referral.cancelled',
  'referral.voided',
  'referral.ended',
] as const;

/** A referral that needs its place no longer gives it back. */
export const onReferralOver = (release: ReturnType<typeof releasePlaceOf>): readonly Subscriber[] =>
  OVER.map((type) =>
    subscriber(`agreements.release-place.${type}`, type, zReferralFact, ({ authority, referral }, act) =>
      release({ authority, referral }, act),
    ),
  );
