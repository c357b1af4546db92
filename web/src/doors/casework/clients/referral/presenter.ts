import type { ProposalKind } from '@kt/casework/domain/proposal.ts';
import type { EndCode, PauseCode, Referral, ReferralState } from '@kt/casework/domain/referral.ts';
import type { Words } from '../../../../shared/language/use-words.ts';

type Ask = Pick<Words, 't' | 'day' | 'moment'>;
type At = { readonly at: string };

/** What the page reads of a referral. */
export type Seen = {
  readonly state: ReferralState;
  readonly drafted: At;
  readonly shown: { readonly agreements: readonly string[] };
  readonly choice?: At | undefined;
  readonly offer?: (At & { readonly answerBy: string }) | undefined;
  readonly accepted?: At | undefined;
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
  readonly proposals: readonly { readonly state: string; readonly kind: ProposalKind; readonly day: string }[];
};

export type Moment = { readonly key: string; readonly title: string; readonly when: string };

const OVER_CODES = [
  'decline.no_staff',
  'decline.language',
  'decline.not_our_service',
  'decline.conflict_of_interest',
  'decline.safety',
  'cancel.client_withdrew',
  'cancel.need_changed',
  'cancel.no_show',
  'cancel.duplicate',
  'cancel.agreement_ended',
  'void.wrong_client',
  'void.wrong_service',
  'void.entered_twice',
  'void.other_data_error',
] as const;

/** Why it came to nothing, in words. */
const overReason = (reason: string, { t }: Ask): string => {
  const code = OVER_CODES.find((one) => one.endsWith(`.${reason}`));
  return t(code === undefined ? 'referral.over.expired' : `referral.${code}`);
};

const beginning = (seen: Seen, { t, moment }: Ask): readonly (Moment | undefined)[] => [
  {
    key: 'drafted',
    title: t('referral.at.drafted', { count: seen.shown.agreements.length }),
    when: moment(seen.drafted.at),
  },
  seen.choice && { key: 'chosen', title: t('referral.at.chosen'), when: moment(seen.choice.at) },
  seen.offer && { key: 'offered', title: t('referral.at.offered'), when: moment(seen.offer.at) },
  seen.accepted && { key: 'accepted', title: t('referral.at.accepted'), when: moment(seen.accepted.at) },
];

const pausesOf = ({ pauses }: Seen, { t, day }: Ask): readonly (Moment | undefined)[] =>
  pauses.flatMap(({ from, until, reason }) => [
    {
      key: `paused-${from}`,
      title: t('referral.at.paused', { reason: t(`referral.pause.${reason}`) }),
      when: day(from),
    },
    until === undefined ? undefined : { key: `resumed-${until}`, title: t('referral.at.resumed'), when: day(until) },
  ]);

const endOf = (seen: Seen, words: Ask): readonly (Moment | undefined)[] => {
  const { t, day, moment } = words;
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
      title: t('referral.at.over', { state: t(`state.referral.${state}`), reason: overReason(over.reason, words) }),
      when: moment(over.at),
    },
  ];
};

/** What has happened, in order. */
export const timeline = (seen: Seen, words: Ask): readonly Moment[] =>
  [
    ...beginning(seen, words),
    seen.startedOn === undefined
      ? undefined
      : { key: 'started', title: words.t('referral.at.started'), when: words.day(seen.startedOn) },
    ...pausesOf(seen, words),
    ...endOf(seen, words),
  ].filter((one) => one !== undefined);

type NextKey =
  | 'referral.next.correction'
  | 'referral.next.over'
  | `referral.next.${'draft' | 'offered' | 'accepted' | 'started' | 'paused' | 'ended' | 'tracked_out' | 'voided'}`;

const OVER: readonly ReferralState[] = ['declined', 'expired', 'cancelled'];

export const pendingOf = ({ proposals }: Pick<Seen, 'proposals'>) => proposals.find(({ state }) => state === 'pending');

/** What happens next, and who does it. */
export const whatNext = (seen: Pick<Seen, 'state' | 'proposals'>): NextKey => {
  if (pendingOf(seen) !== undefined) return 'referral.next.correction';
  const { state } = seen;
  if (state === 'declined' || state === 'expired' || state === 'cancelled') return 'referral.next.over';
  return `referral.next.${state}`;
};

/** Whether another service is to be chosen for the client. */
export const isOver = ({ state }: Pick<Referral, 'state'>): boolean => OVER.includes(state);
