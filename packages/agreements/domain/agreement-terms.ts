import { type Cents, type Id, type Language, type LocalDate, type MunicipalityCode, plusDays } from '@kt/kernel';
import type { Buyers, MemberSplit, PriceVersions, RateCard, ServiceType } from '@kt/terms';

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

/** A place where the service is given, as the parties have agreed; `languages` are those spoken there. */
export type AgreedSite = {
  readonly name: string;
  readonly street?: string;
  readonly municipality: MunicipalityCode;
  readonly languages: readonly Language[];
};

/** Clients expected and guaranteed over the whole period; no volume is promised where `guaranteed` is absent. */
export type AgreedVolume = { readonly expected?: number; readonly guaranteed?: number };

/** What the parties have agreed. Frozen per version: a change makes a new version, never edits an old one. */
export type AgreementTerms = {
  readonly provider: Id<'organisation'>;
  /** Category of the purchasing system; absent in agreements taken over from before it. */
  readonly category?: Id<'category'>;
  readonly serviceType: ServiceType;
  /** Every price set, in cents net of VAT: the latest agreed, which may hold only from a day to come. */
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
  readonly volume?: AgreedVolume;
  /** Who buys together and with what share, the authority that leads first; absent where it buys alone. */
  readonly buyers?: Buyers;
  /** Where the service is given; absent where nothing was agreed of it. */
  readonly sites?: readonly AgreedSite[];
  /** Everybody of the consortium that this is agreed with, its lead first; absent where the provider stands alone. */
  readonly members?: readonly MemberPart[];
  readonly group?: GroupTerms;
  /** How clients are called off where a competition had several winners, and this party's rank among them. */
  readonly callOff?: { readonly by: 'preference_order' | 'client_choice'; readonly rank: number };
};

/**
 * Days after a service during which one of its steps may still be earned and claimed: the longest tracking window with
 * the claim window and grace that follow it.
 */
const trackingDays = (card: RateCard): number =>
  Math.max(0, ...card.steps.map(({ window: w }) => w.trackingDaysAfterService + w.latestDays + w.graceDays));

/** The longest of the tracking days of every card that a client may have begun with. */
export const longestTracking = ({ rateCard }: AgreementTerms, prices: PriceVersions = []): number =>
  Math.max(trackingDays(rateCard), ...prices.map((version) => trackingDays(version.rateCard)));

/** The last day on which something under the agreement may be claimed, when no client is referred from `end` on. */
export const lastClaimDay = (terms: AgreementTerms, prices: PriceVersions | undefined, end: LocalDate): LocalDate =>
  plusDays(end, longestTracking(terms, prices) - 1);
