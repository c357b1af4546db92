import {
  type Cents,
  endOfDay,
  type Id,
  type Instant,
  type Language,
  type Lifecycle,
  type LocalDate,
  type MunicipalityCode,
  type Stamp,
} from '@kt/kernel';
import type { DistanceGroup, ServiceType } from '@kt/terms';
import type { Approval, Choice, Passed, Shown } from './choice.ts';
import { PROPOSED_END_CODES, type Proposal } from './proposal.ts';

const correcting = <S extends string>(state: S) =>
  ({ propose_change: state, approve_change: state, reject_change: state, withdraw_change: state }) as const;
/** While the service goes on, what is approved may be its end. */
const proposing = <S extends string>(state: S) => ({ ...correcting(state), approve_change: [state, 'ended'] }) as const;

/** A referral's life. `expire` and `track_out` come by the clock; nothing is ever deleted, only voided. */
export const referralLifecycle = {
  draft: {
    set_group: 'draft',
    pass_over: 'draft',
    choose: 'draft',
    ask_approval: 'draft',
    refuse_approval: 'draft',
    move: 'draft',
    offer: 'offered',
    cancel: 'cancelled',
    void: 'voided',
  },
  offered: {
    acknowledge: 'acknowledged',
    accept: 'accepted',
    decline: 'declined',
    return: 'returned',
    expire: 'expired',
    move: 'offered',
    take_back: 'cancelled',
    cancel: 'cancelled',
    void: 'voided',
  },
  acknowledged: {
    accept: 'accepted',
    decline: 'declined',
    return: 'returned',
    expire: 'expired',
    move: 'acknowledged',
    take_back: 'cancelled',
    cancel: 'cancelled',
    void: 'voided',
  },
  accepted: {
    agree_meeting: 'accepted',
    hold_meeting: 'accepted',
    miss_meeting: 'accepted',
    start: 'started',
    return: 'returned',
    move: 'accepted',
    cancel: 'cancelled',
    void: 'voided',
  },
  started: { pause: 'paused', end: 'ended', move: 'started', ...proposing('started'), void: 'voided' },
  paused: { resume: 'started', end: 'ended', move: 'paused', ...proposing('paused'), void: 'voided' },
  ended: { track_out: 'tracked_out', move: 'ended', ...correcting('ended'), void: 'voided' },
  tracked_out: { void: 'voided' },
  declined: { void: 'voided' },
  returned: { void: 'voided' },
  expired: { void: 'voided' },
  cancelled: { void: 'voided' },
  voided: {},
} as const satisfies Lifecycle;

export const REFERRAL_STATES = [
  'draft',
  'offered',
  'acknowledged',
  'accepted',
  'started',
  'paused',
  'ended',
  'tracked_out',
  'declined',
  'returned',
  'expired',
  'cancelled',
  'voided',
] as const satisfies readonly (keyof typeof referralLifecycle)[];
export type ReferralState = (typeof REFERRAL_STATES)[number];

export const DECLINE_CODES = ['no_staff', 'language', 'not_our_service', 'conflict_of_interest', 'safety'] as const;
/** Why a referral was unsuitable: it goes back to the case worker and is no decline. */
export const RETURN_CODES = [
  'wrong_target_group',
  'other_service_needed',
  'already_in_service',
  'not_reached',
  'wrong_information',
] as const;
export const CANCEL_CODES = ['client_withdrew', 'need_changed', 'no_show', 'duplicate', 'agreement_ended'] as const;
export const VOID_CODES = ['wrong_client', 'wrong_service', 'entered_twice', 'other_data_error'] as const;
export const PAUSE_CODES = ['illness', 'family_leave', 'holiday', 'trial_work', 'other'] as const;
/** Ends that a provider records by itself. */
export const PROVIDER_END_CODES = [
  'completed',
  'employment',
  'education',
  'client_stopped',
  'switched_provider',
  'moved',
  'other',
] as const;
export const END_CODES = [...PROVIDER_END_CODES, ...PROPOSED_END_CODES] as const;
export type DeclineCode = (typeof DECLINE_CODES)[number];
export type ReturnCode = (typeof RETURN_CODES)[number];
/** `taken_back`: undone by the case worker at once. */
export type CancelReason = CancelCode | 'taken_back';
export type CancelCode = (typeof CANCEL_CODES)[number];
export type VoidCode = (typeof VOID_CODES)[number];
export type PauseCode = (typeof PAUSE_CODES)[number];
export type EndCode = (typeof END_CODES)[number];

/** What the offer bound: the place taken, the money reserved, until when the provider answers. */
export type Offer = Stamp & {
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
  readonly reservedCents: Cents;
  readonly answerBy: Instant;
  /** Days after the end in which results may still be earned and claimed. */
  readonly trackingDays: number;
};

export const MEETING_PLACES = ['site', 'remote'] as const;
export type MeetingPlace = (typeof MEETING_PLACES)[number];

/** The client's first meeting with the provider: agreed for a moment, missed perhaps, held in the end. */
export type FirstMeeting = {
  readonly agreed?: Stamp & { readonly meetingAt: Instant; readonly place: MeetingPlace };
  /** Days on which it was agreed and the client did not come, in order. */
  readonly missed: readonly LocalDate[];
  readonly heldOn?: LocalDate;
};

/** One client on the way to one provider. Knows the client by reference; who it is lies elsewhere. */
export type Referral = {
  readonly id: Id<'referral'>;
  readonly authority: Id<'authority'>;
  readonly client: Id<'client'>;
  readonly clientReference: string;
  readonly state: ReferralState;
  readonly serviceType: ServiceType;
  readonly language: Language;
  readonly interpreterNeeded: boolean;
  readonly partialWorkAbility: boolean;
  readonly municipality: MunicipalityCode;
  /** Set by the case worker; locked by the offer. */
  readonly distanceGroup?: DistanceGroup;
  readonly shown: Shown;
  /** The referral that this one follows when a provider declined, did not answer, or was switched. */
  readonly previous?: Id<'referral'>;
  readonly drafted: Stamp;
  /** Whom the competition ranks better than the choice, and why they were not asked. */
  readonly passed?: readonly Passed[];
  readonly choice?: Choice;
  readonly approval?: Approval | undefined;
  readonly offer?: Offer;
  /** The provider has seen it; its answer is due by `answerBy`. */
  readonly acknowledged?: Stamp & { readonly answerBy: Instant };
  readonly accepted?: Stamp;
  readonly firstMeeting?: FirstMeeting;
  readonly startedOn?: LocalDate;
  readonly pauses: readonly { readonly from: LocalDate; readonly until?: LocalDate; readonly reason: PauseCode }[];
  readonly endedOn?: LocalDate;
  readonly endReason?: EndCode;
  readonly trackingUntil?: LocalDate;
  readonly proposals: readonly Proposal[];
  /** Why it came to nothing: a code of the way it ended. */
  readonly over?: Stamp & { readonly reason: string };
};

/** Until when the provider answers: acknowledges, and then takes the client or does not. */
export const answerBy = ({ offer, acknowledged }: Pick<Referral, 'offer' | 'acknowledged'>): Instant | undefined =>
  acknowledged?.answerBy ?? offer?.answerBy;

const UNANSWERED: readonly ReferralState[] = ['offered', 'acknowledged'];
/** Whether a provider has it and has not said yes or no. */
export const isUnanswered = ({ state }: Pick<Referral, 'state'>): boolean => UNANSWERED.includes(state);

/** When the clock must look at it next: an unanswered offer, an ended tracking window. */
export const referralDueAt = (referral: Referral): Instant | undefined => {
  const { state, trackingUntil } = referral;
  if (isUnanswered(referral)) return answerBy(referral);
  return state === 'ended' && trackingUntil !== undefined ? endOfDay(trackingUntil) : undefined;
};

const SERVED: readonly ReferralState[] = ['accepted', 'started', 'paused', 'ended'];
/** Whether the provider may know who the client is: from its acceptance on, while the referral lives. */
export const revealsClient = ({ state }: Referral): boolean => SERVED.includes(state);

const UNDER_WAY: readonly ReferralState[] = ['draft', 'offered', 'acknowledged', 'accepted', 'started', 'paused'];
export const isUnderWay = ({ state }: Referral): boolean => UNDER_WAY.includes(state);

const MOVES: readonly ReferralState[] = [...UNDER_WAY, 'ended'];
/** Whether a move of the client still matters to it: results may yet be earned. */
export const followsMoves = ({ state }: Referral): boolean => MOVES.includes(state);
