import {
  zReferralAccepted,
  zReferralAcknowledged,
  zReferralCancelled,
  zReferralChangeApproved,
  zReferralDeclined,
  zReferralEnded,
  zReferralExpired,
  zReferralMeetingHeld,
  zReferralOffered,
  zReferralReturned,
  zReferralStarted,
  zReferralVoided,
} from '@kt/casework/events.ts';
import type { Id, Instant } from '@kt/kernel';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { followReferral, Mark, MarkName } from '../app/follow-referral.ts';

type Follow = ReturnType<typeof followReferral>;
type Told = {
  readonly authority: Id<'authority'>;
  readonly referral: Id<'referral'>;
  readonly agreement?: Id<'agreement'>;
  readonly at: Instant;
};
type Schema<F> = Parameters<typeof subscriber<F>>[2];

const NOTHING = { ok: true, value: undefined } as const;

/** A fact of a referral as a mark on its track. A draft that was never offered has no agreement and no track. */
const marking =
  (follow: Follow) =>
  <F extends Told>(mark: MarkName, type: string, schema: Schema<F>, told: (fact: F) => Omit<Mark, 'at'> = () => ({})) =>
    subscriber(`agreements.track.${type}`, type, schema, (fact, act) => {
      const { authority, referral, agreement, at } = fact;
      if (agreement === undefined) return Promise.resolve(NOTHING);
      return follow({ authority, agreement, referral }, { is: 'mark', mark, at, ...told(fact) }, act);
    });

/** How referrals go, for the scorecard of their agreement. Of a client nothing is taken over. */
export const onReferralTrack = (follow: Follow): readonly Subscriber[] => {
  const mark = marking(follow);
  return [
    mark('offered', 'referral.offered', zReferralOffered),
    mark('acknowledged', 'referral.acknowledged', zReferralAcknowledged),
    mark('accepted', 'referral.accepted', zReferralAccepted),
    mark('declined', 'referral.declined', zReferralDeclined, ({ reason }) => ({ code: reason })),
    mark('returned', 'referral.returned', zReferralReturned, ({ reason }) => ({ code: reason })),
    mark('expired', 'referral.expired', zReferralExpired),
    mark('cancelled', 'referral.cancelled', zReferralCancelled, ({ reason }) => ({ code: reason })),
    mark('voided', 'referral.voided', zReferralVoided),
    mark('met', 'referral.meeting_held', zReferralMeetingHeld, ({ heldOn }) => ({ on: heldOn })),
    mark('started', 'referral.started', zReferralStarted, ({ startedOn }) => ({ on: startedOn })),
    mark('ended', 'referral.ended', zReferralEnded, ({ on, reason }) => ({ on, code: reason })),
    subscriber('agreements.track.start_corrected', 'referral.change_approved', zReferralChangeApproved, (fact, act) => {
      const { authority, referral, agreement, at, kind, day } = fact;
      if (kind !== 'start_day') return Promise.resolve(NOTHING);
      return follow({ authority, agreement, referral }, { is: 'mark', mark: 'started', at, on: day }, act);
    }),
  ];
};
