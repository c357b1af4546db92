import { type Cents, type Id, type Language, type LocalDate, type MunicipalityCode, plusDays } from '@kt/kernel';
import type { MemberSplit, RateCard, ServiceType } from '@kt/terms';

/** A member of a consortium, and where it works. */
export type MemberPart = {
  readonly organisation: Id<'organisation'>;
  readonly role: 'lead' | 'member';
  readonly municipalities?: readonly MunicipalityCode[];
};

/**
 * What the members have agreed among themselves, as the tender told it. Information: payment goes to the provider, who
 * leads.
 */
export type GroupTerms = {
  readonly consortium: Id<'consortium'>;
  readonly reliedOn: readonly Id<'organisation'>[];
  readonly split?: MemberSplit;
  /** Whether each answers for the whole. */
  readonly isJointlyLiable?: boolean;
  /** Otherwise the members have agreed that each invoices its own part. */
  readonly leadInvoices?: boolean;
};

/** What the parties have agreed. Frozen per version: a change makes a new version, never edits an old one. */
export type AgreementTerms = {
  readonly provider: Id<'organisation'>;
  /** Category of the purchasing system; absent in agreements taken over from before it. */
  readonly category?: Id<'category'>;
  readonly serviceType: ServiceType;
  /** Every price set, in cents net of VAT. */
  readonly rateCard: RateCard;
  /** First day on which a client may be referred. */
  readonly start: LocalDate;
  /** The day after the last one, as in every period. */
  readonly end: LocalDate;
  /** How many clients may be in the service at the same time. */
  readonly places: number;
  /** Ceiling for everything paid under the agreement, net of VAT. Counted in settlement, only stated here. */
  readonly ceilingCents: Cents;
  readonly costCentre: string;
  readonly languages: readonly Language[];
  readonly municipalities: readonly MunicipalityCode[];
  /** Clients expected and guaranteed over the whole period; no volume is promised where `guaranteed` is absent. */
  readonly volume?: { readonly expected?: number; readonly guaranteed?: number };
  /** Everybody of the consortium that this is agreed with, its lead first; absent where the provider stands alone. */
  readonly members?: readonly MemberPart[];
  readonly group?: GroupTerms;
  /** How clients are called off where a competition had several winners, and this party's rank among them. */
  readonly callOff?: { readonly by: 'preference_order' | 'client_choice'; readonly rank: number };
};

/** The right to prolong until `extendsTo` (the day after the last), used by the authority before `noticeBy` is over. */
export type ExtensionOption = { readonly key: string; readonly noticeBy: LocalDate; readonly extendsTo: LocalDate };

/**
 * Days after a service during which one of its steps may still be earned and claimed: the longest tracking window with
 * the claim window and grace that follow it.
 */
export const trackingDays = (card: RateCard): number =>
  Math.max(0, ...card.steps.map(({ window: w }) => w.trackingDaysAfterService + w.latestDays + w.graceDays));

/** The last day on which something under the agreement may be claimed, when no client is referred from `end` on. */
export const lastClaimDay = (terms: AgreementTerms, end: LocalDate): LocalDate =>
  plusDays(end, trackingDays(terms.rateCard) - 1);
