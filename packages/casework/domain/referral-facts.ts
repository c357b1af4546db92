import type { Actor, Cents, FactOf, Id, Instant, Language, LocalDate, MunicipalityCode } from '@kt/kernel';
import type { DistanceGroup, ServiceType } from '@kt/terms';
import type { ApprovalReason, ApprovalRefusal, ChoiceMode, PassCode, Shown } from './choice.ts';
import type { ProposalKind, ProposedEndCode } from './proposal.ts';
import type { CancelReason, DeclineCode, EndCode, MeetingPlace, PauseCode, ReturnCode, VoidCode } from './referral.ts';

type Known = { readonly authority: Id<'authority'>; readonly referral: Id<'referral'> };
/** Absent while nothing has been offered to anybody. */
type Bound = { readonly agreement?: Id<'agreement'>; readonly provider?: Id<'organisation'> };
/** Facts written before these were told have none of them. */
type Offered = Bound & {
  readonly offeredAt?: Instant;
  /** Who drafted it. */
  readonly caseWorker?: Actor;
  readonly distanceGroup?: DistanceGroup;
};
type Proposed = Bound & {
  readonly proposal: Id<'proposal'>;
  readonly kind: ProposalKind;
  readonly day: LocalDate;
  readonly reason?: ProposedEndCode;
};

type FactData = {
  'referral.drafted': {
    client: Id<'client'>;
    clientReference: string;
    serviceType: ServiceType;
    language: Language;
    interpreterNeeded: boolean;
    partialWorkAbility: boolean;
    municipality: MunicipalityCode;
    distanceGroup?: DistanceGroup;
    shown: Shown;
    previous?: Id<'referral'>;
  };
  'referral.group_set': { distanceGroup: DistanceGroup };
  'referral.passed_over': { agreement: Id<'agreement'>; reason: PassCode };
  'referral.chosen': {
    agreement: Id<'agreement'>;
    mode: ChoiceMode;
    informedOn: LocalDate;
    informationLanguages: readonly Language[];
    seed?: string;
  };
  'referral.approval_asked': {
    clientReference: string;
    agreement: Id<'agreement'>;
    serviceType: ServiceType;
    distanceGroup: DistanceGroup;
    reason: ApprovalReason;
  };
  'referral.approval_given': { agreement: Id<'agreement'>; reservedCents: Cents };
  'referral.approval_refused': { reason: ApprovalRefusal; caseWorker?: Actor };
  'referral.offered': {
    clientReference: string;
    agreement: Id<'agreement'>;
    provider: Id<'organisation'>;
    serviceType: ServiceType;
    distanceGroup: DistanceGroup;
    partialWorkAbility: boolean;
    municipality: MunicipalityCode;
    reservedCents: Cents;
    answerBy: Instant;
    trackingDays: number;
    /** The referral that this one follows: of the same client. */
    previous?: Id<'referral'>;
  };
  'referral.acknowledged': Offered & { answerBy: Instant };
  'referral.accepted': Offered;
  'referral.declined': Offered & { reason: DeclineCode };
  'referral.returned': Offered & { reason: ReturnCode };
  'referral.expired': Offered;
  'referral.cancelled': Bound & { reason: CancelReason };
  'referral.voided': Bound & { reason: VoidCode };
  'referral.meeting_agreed': Offered & { meetingAt: Instant; place: MeetingPlace };
  'referral.meeting_held': Offered & { heldOn: LocalDate };
  'referral.meeting_missed': Offered & { missedOn: LocalDate };
  'referral.started': Offered & { startedOn: LocalDate; firstMeetingOn?: LocalDate };
  'referral.paused': Bound & { on: LocalDate; reason: PauseCode };
  'referral.resumed': Bound & { on: LocalDate; reason: 'resumed' };
  'referral.ended': Bound & { clientReference: string; on: LocalDate; reason: EndCode; trackingUntil: LocalDate };
  'referral.tracked_out': Bound & { clientReference: string };
  'referral.municipality_changed': Bound & { municipality: MunicipalityCode; from: LocalDate };
  'referral.change_proposed': Proposed;
  'referral.change_superseded': Proposed;
  'referral.change_approved': Proposed & { trackingUntil?: LocalDate };
  'referral.change_rejected': Proposed;
  'referral.change_withdrawn': Proposed;
};

export type ReferralFactType = keyof FactData;
export type ReferralFact<T extends ReferralFactType = ReferralFactType> = {
  [K in T]: FactOf<K, FactData[K] & Known>;
}[T];
export type ReferralFactData<T extends ReferralFactType> = FactData[T];
