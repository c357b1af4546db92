import type { Id, Instant } from '@kt/kernel';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { followReception, ReceptionMark, ReceptionNews } from '../app/follow-reception.ts';
import {
  zReferralAccepted,
  zReferralCancelled,
  zReferralChangeApproved,
  zReferralDeclined,
  zReferralExpired,
  zReferralMeetingHeld,
  zReferralOffered,
  zReferralReturned,
  zReferralStarted,
  zReferralVoided,
} from '../events.ts';

type Told = {
  readonly authority: Id<'authority'>;
  readonly referral: Id<'referral'>;
  readonly provider?: Id<'organisation'>;
  readonly at: Instant;
};
type Schema<F> = Parameters<typeof subscriber<F>>[2];
type More = Omit<ReceptionNews, 'mark' | 'at' | 'provider'>;

const NOTHING = { ok: true, value: undefined } as const;

/** How evenly providers take and meet those who are referred to them. A draft that was never offered has no provider. */
export const onReception = (follow: ReturnType<typeof followReception>): readonly Subscriber[] => {
  const mark = <F extends Told>(
    name: ReceptionMark,
    type: string,
    schema: Schema<F>,
    more: (fact: F) => More | undefined = () => ({}),
  ) =>
    subscriber(`casework.reception.${type}`, type, schema, (fact, act) => {
      const { authority, referral: id, provider, at } = fact;
      const told = more(fact);
      if (provider === undefined || told === undefined) return Promise.resolve(NOTHING);
      return follow({ authority, id }, { mark: name, at, provider, ...told }, act);
    });
  return [
    mark('offered', 'referral.offered', zReferralOffered, ({ distanceGroup }) => ({ group: distanceGroup })),
    mark('accepted', 'referral.accepted', zReferralAccepted),
    mark('declined', 'referral.declined', zReferralDeclined),
    mark('returned', 'referral.returned', zReferralReturned),
    mark('expired', 'referral.expired', zReferralExpired),
    mark('cancelled', 'referral.cancelled', zReferralCancelled),
    mark('voided', 'referral.voided', zReferralVoided),
    mark('met', 'referral.meeting_held', zReferralMeetingHeld, ({ heldOn }) => ({ on: heldOn })),
    mark('started', 'referral.started', zReferralStarted, ({ startedOn }) => ({ on: startedOn })),
    mark('started', 'referral.change_approved', zReferralChangeApproved, ({ kind, day }) =>
      kind === 'start_day' ? { on: day } : undefined,
    ),
  ];
};
