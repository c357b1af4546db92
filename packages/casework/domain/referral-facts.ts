import type { Cents, FactOf, Id, Instant, Language, LocalDate, MunicipalityCode } from '@kt/kernel';
import type { DistanceGroup, ServiceType } from '@kt/terms';
import type { ProposalKind } from './proposal.ts';
import type { CancelCode, ChoiceMode, DeclineCode, EndCode, PauseCode, Shown, VoidCode } from './referral.ts';

type Known = { readonly authority: Id<'authority'>; readonly referral: Id<'referral'> };
/** Absent while nothing has been offered to anybody. */
type Bound = { readonly agreement?: Id<'agreement'>; readonly provider?: Id<'organisation'> };
type Proposed = Bound & { readonly proposal: Id<'proposal'>; readonly kind: ProposalKind; readonly day: LocalDate };

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
  'referral.chosen': {
    agreement: Id<'agreement'>;
    mode: ChoiceMode;
    informedOn: LocalDate;
    informationLanguages: readonly Language[];
  };
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
  };
  'referral.accepted': Bound;
  'referral.declined': Bound & { reason: DeclineCode };
  'referral.expired': Bound;
  'referral.cancelled': Bound & { reason: CancelCode };
  'referral.voided': Bound & { reason: VoidCode };
  'referral.started': Bound & { startedOn: LocalDate };
  'referral.paused': Bound & { on: LocalDate; reason: PauseCode };
  'referral.resumed': Bound & { on: LocalDate; reason: 'resumed' };
  'referral.ended': Bound & { on: LocalDate; reason: EndCode; trackingUntil: LocalDate };
  'referral.tracked_out': Bound;
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
