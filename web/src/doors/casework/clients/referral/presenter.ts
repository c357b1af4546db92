import type { ProposalKind, ProposedEndCode } from '@kt/casework/domain/proposal.ts';
import type { EndCode, MeetingPlace, PauseCode, Referral, ReferralState } from '@kt/casework/domain/referral.ts';
import type { Words } from '../../../../shared/language/use-words.ts';
import { overText } from '../../../../shared/results/over-text.ts';

type Ask = Pick<Words, 't' | 'day' | 'moment'>;
type At = { readonly at: string };

/** What the page reads of a referral. */
export type Seen = {
  readonly state: ReferralState;
  readonly drafted: At;
  readonly shown: { readonly agreements: readonly string[] };
  readonly choice?: At | undefined;
  readonly offer?: (At & { readonly answerBy: string }) | undefined;
  readonly acknowledged?: (At & { readonly answerBy: string }) | undefined;
  readonly accepted?: At | undefined;
  readonly firstMeeting?:
    | {
        readonly agreed?: (At & { readonly meetingAt: string; readonly place: MeetingPlace }) | undefined;
        readonly missed: readonly string[];
        readonly heldOn?: string | undefined;
      }
    | undefined;
  readonly startedOn?: string | undefined;
  readonly pauses: readonly {
    readonly from: string;
    readonly until?: string | undefined;
    readonly reason: PauseCode;
  }[];
  readonly endedOn?: string | undefined;
  readonly endReason?: EndCode | undefined;
  readonly trackingUntil?: string | undefined;
  readonly over?: (At & { readonly reason: string }) | undefined;
  readonly proposals: readonly {
    readonly state: string;
    readonly kind: ProposalKind;
    readonly day: string;
    readonly reason?: ProposedEndCode | undefined;
  }[];
};

export type Moment = { readonly key: string; readonly title: string; readonly when: string };

const beginning = (seen: Seen, { t, moment }: Ask): readonly (Moment | undefined)[] => [
  {
    key: 'drafted',
    title: t('referral.at.drafted', { count: seen.shown.agreements.length }),
    when: moment(seen.drafted.at),
  },
  seen.choice && { key: 'chosen', title: t('referral.at.chosen'), when: moment(seen.choice.at) },
  seen.offer && { key: 'offered', title: t('referral.at.offered'), when: moment(seen.offer.at) },
  seen.acknowledged && {
    key: 'acknowledged',
    title: t('referral.at.acknowledged'),
    when: moment(seen.acknowledged.at),
  },
  seen.accepted && { key: 'accepted', title: t('referral.at.accepted'), when: moment(seen.accepted.at) },
];

const meetingOf = ({ firstMeeting }: Seen, { t, day, moment }: Ask): readonly (Moment | undefined)[] => {
  if (firstMeeting === undefined) return [];
  const { agreed, missed, heldOn } = firstMeeting;
  return [
    ...missed.map((on, n) => ({ key: `missed-${String(n)}`, title: t('referral.at.meeting_missed'), when: day(on) })),
    agreed &&
      heldOn === undefined && {
        key: 'agreed',
        title: t('referral.at.meeting_agreed', { place: t(`referral.place.${agreed.place}`) }),
        when: moment(agreed.meetingAt),
      },
    heldOn === undefined ? undefined : { key: 'held', title: t('referral.at.meeting_held'), when: day(heldOn) },
  ].filter((one) => one !== undefined && one !== false);
};

const pausesOf = ({ pauses }: Seen, { t, day }: Ask): readonly (Moment | undefined)[] =>
  pauses.flatMap(({ from, until, reason }) => [
    {
      key: `paused-${from}`,
      title: t('referral.at.paused', { reason: t(`referral.pause.${reason}`) }),
      when: day(from),
    },
    until === undefined ? undefined : { key: `resumed-${until}`, title: t('referral.at.resumed'), when: day(until) },
  ]);

const endOf = (seen: Seen, { t, day, moment }: Ask): readonly (Moment | undefined)[] => {
  const { endedOn, endReason = 'other', trackingUntil, over, state } = seen;
  return [
    endedOn === undefined
      ? undefined
      : { key: 'ended', title: t('referral.at.ended', { reason: t(`referral.end.${endReason}`) }), when: day(endedOn) },
    trackingUntil === undefined
      ? undefined
      : { key: 'tracking', title: t('referral.at.tracking'), when: day(trackingUntil) },
    over && {
      key: 'over',
      title: t('referral.at.over', { state: t(`state.referral.${state}`), reason: overText(over.reason, t) }),
      when: moment(over.at),
    },
  ];
};

/** What has happened, in order. */
export const timeline = (seen: Seen, words: Ask): readonly Moment[] =>
  [
    ...beginning(seen, words),
    ...meetingOf(seen, words),
    seen.startedOn === undefined
      ? undefined
      : { key: 'started', title: words.t('referral.at.started'), when: words.day(seen.startedOn) },
    ...pausesOf(seen, words),
    ...endOf(seen, words),
  ].filter((one) => one !== undefined);

type NextKey =
  | 'referral.next.correction'
  | 'referral.next.over'
  | `referral.next.${'draft' | 'offered' | 'acknowledged' | 'accepted' | 'started' | 'paused' | 'ended' | 'tracked_out' | 'voided'}`;

const OVER = ['declined', 'returned', 'expired', 'cancelled'] as const;
type Over = (typeof OVER)[number];
const isOneOver = (state: ReferralState): state is Over => OVER.some((one) => one === state);

export const pendingOf = ({ proposals }: Pick<Seen, 'proposals'>) => proposals.find(({ state }) => state === 'pending');

/** What happens next, and who does it. */
export const whatNext = (seen: Pick<Seen, 'state' | 'proposals'>): NextKey => {
  if (pendingOf(seen) !== undefined) return 'referral.next.correction';
  const { state } = seen;
  return isOneOver(state) ? 'referral.next.over' : `referral.next.${state}`;
};

/** Until when the provider answers, while it has not. */
export const answerDue = ({ state, offer, acknowledged }: Pick<Seen, 'state' | 'offer' | 'acknowledged'>) =>
  state === 'offered' || state === 'acknowledged' ? (acknowledged ?? offer)?.answerBy : undefined;

/** Whether another service is to be chosen for the client. */
export const isOver = ({ state }: Pick<Referral, 'state'>): boolean => isOneOver(state);
