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
import type { Proposal } from './proposal.ts';

const correcting = <S extends string>(state: S) =>
  ({ propose_change: state, approve_change: state, reject_change: state, withdraw_change: state }) as const;

/** A referral's life. `expire` and `track_out` come by the clock; nothing is ever deleted, only voided. */
export const referralLifecycle = {
  draft: { set_group: 'draft', choose: 'draft', move: 'draft', offer: 'offered', cancel: 'cancelled', void: 'voided' },
  offered: {
    accept: 'accepted',
    decline: 'declined',
    expire: 'expired',
    move: 'offered',
    cancel: 'cancelled',
    void: 'voided',
  },
  accepted: { start: 'started', move: 'accepted', cancel: 'cancelled', void: 'voided' },
  started: { pause: 'paused', end: 'ended', move: 'started', ...correcting('started'), void: 'voided' },
  paused: { resume: 'started', end: 'ended', move: 'paused', ...correcting('paused'), void: 'voided' },
  ended: { track_out: 'tracked_out', move: 'ended', ...correcting('ended'), void: 'voided' },
  tracked_out: { void: 'voided' },
  declined: { void: 'voided' },
  expired: { void: 'voided' },
  cancelled: { void: 'voided' },
  voided: {},
} as const satisfies Lifecycle;

export const REFERRAL_STATES = [
  'draft',
  'offered',
  'accepted',
  'started',
  'paused',
  'ended',
  'tracked_out',
  'declined',
  'expired',
  'cancelled',
  'voided',
] as const satisfies readonly (keyof typeof referralLifecycle)[];
export type ReferralState = (typeof REFERRAL_STATES)[number];

export const DECLINE_CODES = ['no_staff', 'language', 'not_our_service', 'conflict_of_interest', 'safety'] as const;
export const CANCEL_CODES = ['client_withdrew', 'need_changed', 'no_show', 'duplicate', 'agreement_ended'] as const;
export const VOID_CODES = ['wrong_client', 'wrong_service', 'entered_twice', 'other_data_error'] as const;
export const PAUSE_CODES = ['illness', 'family_leave', 'holiday', 'trial_work', 'other'] as const;
export const END_CODES = [
  'completed',
  'employment',
  'education',
  'client_stopped',
  'switched_provider',
  'moved',
  'other',
] as const;
export type DeclineCode = (typeof DECLINE_CODES)[number];
export type CancelCode = (typeof CANCEL_CODES)[number];
export type VoidCode = (typeof VOID_CODES)[number];
export type PauseCode = (typeof PAUSE_CODES)[number];
export type EndCode = (typeof END_CODES)[number];

/** `client`: the client named the option. `rotation`: the client left it open and got the first of the neutral order. */
export const CHOICE_MODES = ['client', 'rotation'] as const;
export type ChoiceMode = (typeof CHOICE_MODES)[number];

/** What was laid before the client: every option that could be chosen, in the neutral order it was shown. */
export type Shown = {
  readonly agreements: readonly Id<'agreement'>[];
  readonly notSelectable: number;
  readonly at: Instant;
};

export type Choice = Stamp & {
  readonly agreement: Id<'agreement'>;
  readonly mode: ChoiceMode;
  /** The day on which the client was told what the options are, and the languages of that information. */
  readonly informedOn: LocalDate;
  readonly informationLanguages: readonly Language[];
};

/** What the offer bound: the place taken, the money reserved, until when the provider answers. */
export type Offer = Stamp & {
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
  readonly reservedCents: Cents;
  readonly answerBy: Instant;
  /** Days after the end in which results may still be earned and claimed. */
  readonly trackingDays: number;
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
  readonly choice?: Choice;
  readonly offer?: Offer;
  readonly accepted?: Stamp;
  readonly startedOn?: LocalDate;
  readonly pauses: readonly { readonly from: LocalDate; readonly until?: LocalDate; readonly reason: PauseCode }[];
  readonly endedOn?: LocalDate;
  readonly endReason?: EndCode;
  readonly trackingUntil?: LocalDate;
  readonly proposals: readonly Proposal[];
  /** Why it came to nothing: a code of the way it ended. */
  readonly over?: Stamp & { readonly reason: string };
};

/** When the clock must look at it next: an unanswered offer, an ended tracking window. */
export const referralDueAt = ({ state, offer, trackingUntil }: Referral): Instant | undefined => {
  if (state === 'offered') return offer?.answerBy;
  return state === 'ended' && trackingUntil !== undefined ? endOfDay(trackingUntil) : undefined;
};

const SERVED: readonly ReferralState[] = ['accepted', 'started', 'paused', 'ended'];
/** Whether the provider may know who the client is: from its acceptance on, while the referral lives. */
export const revealsClient = ({ state }: Referral): boolean => SERVED.includes(state);

const UNDER_WAY: readonly ReferralState[] = ['draft', 'offered', 'accepted', 'started', 'paused'];
export const isUnderWay = ({ state }: Referral): boolean => UNDER_WAY.includes(state);

const MOVES: readonly ReferralState[] = [...UNDER_WAY, 'ended'];
/** Whether a move of the client still matters to it: results may yet be earned. */
export const followsMoves = ({ state }: Referral): boolean => MOVES.includes(state);
