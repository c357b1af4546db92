import type { Cents, Id, Language, LocalDate, MunicipalityCode, Result, Stamp } from '@kt/kernel';
import type { DistanceGroup } from '@kt/terms';
import type { CaseworkError } from './casework-errors.ts';
import type { ProposalKind } from './proposal.ts';
import type { CancelCode, ChoiceMode, DeclineCode, EndCode, PauseCode, Referral, VoidCode } from './referral.ts';
import type { ReferralFact, ReferralFactData, ReferralFactType } from './referral-facts.ts';

/** What the taken place says of the agreement. */
export type OfferTerms = {
  readonly provider: Id<'organisation'>;
  readonly reservedCents: Cents;
  readonly trackingDays: number;
};

type CommandData = {
  set_group: { distanceGroup: DistanceGroup };
  choose: {
    agreement: Id<'agreement'>;
    mode: ChoiceMode;
    informedOn: LocalDate;
    informationLanguages: readonly Language[];
  };
  offer: OfferTerms;
  accept: object;
  decline: { reason: DeclineCode };
  expire: object;
  cancel: { reason: CancelCode };
  void: { reason: VoidCode };
  start: { on: LocalDate };
  pause: { on: LocalDate; reason: PauseCode };
  resume: { on: LocalDate };
  end: { on: LocalDate; reason: EndCode };
  track_out: object;
  move: { municipality: MunicipalityCode; from: LocalDate };
  propose_change: { proposal: Id<'proposal'>; kind: ProposalKind; day: LocalDate };
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
export const boundTo = ({ offer }: Referral) =>
  offer === undefined ? {} : { agreement: offer.agreement, provider: offer.provider };
