import type { Cents, Id, Instant, Language, LocalDate, MunicipalityCode, Result, Stamp } from '@kt/kernel';
import type { DistanceGroup } from '@kt/terms';
import type { CaseworkError } from './casework-errors.ts';
import type { ApprovalReason, ApprovalRefusal, ChoiceMode, PassCode } from './choice.ts';
import type { ProposalKind, ProposedEndCode } from './proposal.ts';
import type {
  CancelCode,
  DeclineCode,
  EndCode,
  MeetingPlace,
  PauseCode,
  Referral,
  ReturnCode,
  VoidCode,
} from './referral.ts';
import type { ReferralFact, ReferralFactData, ReferralFactType } from './referral-facts.ts';

/** What the taken place says of the agreement. */
export type OfferTerms = {
  readonly provider: Id<'organisation'>;
  readonly reservedCents: Cents;
  readonly trackingDays: number;
};

/** What may be sent without a supervisor, and up to what a supervisor sends it. Amounts are cents net of VAT. */
export type OfferLimits = { readonly ownLimitCents?: Cents; readonly approvedUpToCents?: Cents };

type CommandData = {
  set_group: { distanceGroup: DistanceGroup };
  pass_over: { agreement: Id<'agreement'>; reason: PassCode };
  choose: {
    /** Named by the client; what the mode gives may be left unsaid. */
    agreement?: Id<'agreement'>;
    mode: ChoiceMode;
    informedOn: LocalDate;
    informationLanguages: readonly Language[];
    /** Shown, but no longer to be had: they need not be passed over. */
    gone?: readonly Id<'agreement'>[];
  };
  ask_approval: { reason: ApprovalReason };
  refuse_approval: { reason: ApprovalRefusal };
  offer: OfferTerms & OfferLimits;
  acknowledge: object;
  take_back: object;
  accept: object;
  decline: { reason: DeclineCode };
  return: { reason: ReturnCode };
  expire: object;
  cancel: { reason: CancelCode };
  void: { reason: VoidCode };
  agree_meeting: { meetingAt: Instant; place: MeetingPlace };
  hold_meeting: { on: LocalDate };
  miss_meeting: { on: LocalDate };
  start: { on: LocalDate };
  pause: { on: LocalDate; reason: PauseCode };
  resume: { on: LocalDate };
  end: { on: LocalDate; reason: EndCode };
  track_out: object;
  move: { municipality: MunicipalityCode; from: LocalDate };
  /** `reason`: only of a proposed end. */
  propose_change: { proposal: Id<'proposal'>; kind: ProposalKind; day: LocalDate; reason?: ProposedEndCode };
  approve_change: object;
  reject_change: object;
  withdraw_change: object;
};

export type ReferralCommandName = keyof CommandData;
export type ReferralCommand<C extends ReferralCommandName = ReferralCommandName> = {
  [K in C]: Readonly<CommandData[K]> & { readonly command: K };
}[C];

export type ReferralDecided = Result<readonly ReferralFact[], CaseworkError>;
export type ReferralDecider<C extends ReferralCommandName> = (
  referral: Referral,
  command: ReferralCommand<C>,
  stamp: Stamp,
) => ReferralDecided;

/** One fact of a referral, with the ids that each carries. */
export const referralFact = <T extends ReferralFactType>(
  type: T,
  { id, authority }: Pick<Referral, 'id' | 'authority'>,
  { at, by }: Stamp,
  data: ReferralFactData<T>,
) => ({ ...data, type, at, by, authority, referral: id });

/** To whom it was offered, once it was. */
export const boundTo = ({ offer }: Pick<Referral, 'offer'>) =>
  offer === undefined ? {} : { agreement: offer.agreement, provider: offer.provider };

/** To whom, by whom and when it was offered, and for which group: what how quickly and for whom providers act is reckoned from. */
export const offerOf = (referral: Pick<Referral, 'offer' | 'distanceGroup' | 'drafted'>) => ({
  ...boundTo(referral),
  ...(referral.offer !== undefined && { offeredAt: referral.offer.at, caseWorker: referral.drafted.by }),
  ...(referral.distanceGroup !== undefined && { distanceGroup: referral.distanceGroup }),
});
