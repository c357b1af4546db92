import {
  type Cents,
  dayInFinland,
  type Id,
  type Instant,
  type Language,
  type LocalDate,
  type MunicipalityCode,
} from '@kt/kernel';
import {
  buyerParts,
  DISTANCE_GROUPS,
  type DistanceGroup,
  maximumPerClient,
  type RateCard,
  type ServiceType,
} from '@kt/terms';
import type { Agreement } from './agreement.ts';
import { longestTracking } from './agreement-terms.ts';
import type { Hold } from './standing.ts';

export const ORDER_STATES = ['open', 'suspended', 'ended'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** The most one client of each distance group can cost, net of VAT. */
export type Maximums = { readonly [G in DistanceGroup]: Cents };

/** What a buyer's referral needs to know of an agreement, beside the buyer's counter of places taken. */
export type CapacityTerms = {
  /** Who buys: each authority of a ring has a counter of its own. */
  readonly authority: Id<'authority'>;
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
  readonly serviceType: ServiceType;
  readonly orders: OrderState;
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly places: number;
  readonly languages: readonly Language[];
  readonly municipalities: readonly MunicipalityCode[];
  /** By the first card. */
  readonly maximumCents: Maximums;
  /** By the cards that hold from a later day, in the order of those days. */
  readonly later?: readonly { readonly from: LocalDate; readonly maximumCents: Maximums }[];
  /** Days after the service in which its results may still be earned and claimed. */
  readonly trackingDays: number;
  /** Where the money of a referral is reserved. */
  readonly costCentre: string;
  readonly termsVersion: number;
  /** Its rank among the winners of one competition, where clients are called off in order of preference. */
  readonly preference?: { readonly competition: Id<'competition'>; readonly rank: number };
};

/** A capacity with its counter. `taken` may exceed `places` only after a change has lowered them. */
export type Capacity = CapacityTerms & {
  readonly taken: number;
  /** What others have told of the provider; absent = nothing was told. */
  readonly hold?: Hold;
  /** How often that was laid here. */
  readonly holds?: number;
};

/** Why an option cannot be chosen, the reason that lasts longest first. */
export const OBSTACLES = [
  'ended',
  'admission_removed',
  'not_started',
  'admission_suspended',
  'orders_suspended',
  'municipality',
  'language',
  'provider_paused',
  'full',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** Whom a place is wanted for. */
export type Need = {
  readonly municipality: MunicipalityCode;
  readonly language: Language;
};

const orderState = ({ state }: Agreement): OrderState => {
  if (state === 'active') return 'open';
  return state === 'orders_suspended' ? 'suspended' : 'ended';
};

const perGroup = (card: RateCard): Maximums => {
  const [A, B, C, D] = DISTANCE_GROUPS;
  const most = (group: DistanceGroup): Cents => maximumPerClient(card, group);
  return { A: most(A), B: most(B), C: most(C), D: most(D) };
};

const preferenceOf = ({ origin, terms: { callOff } }: Agreement): Pick<CapacityTerms, 'preference'> =>
  origin.competition === undefined || callOff?.by !== 'preference_order'
    ? {}
    : { preference: { competition: origin.competition, rank: callOff.rank } };

/** The agreement's side of the capacity items, one for each buyer with its own part: everything but the counter. */
export const capacityTerms = (agreement: Agreement): readonly CapacityTerms[] => {
  const { provider, serviceType, start, end, languages, municipalities, rateCard } = agreement.terms;
  const [first, ...others] = agreement.prices ?? [];
  const later = others.map((version) => ({ from: version.from, maximumCents: perGroup(version.rateCard) }));
  const parts = buyerParts({ ...agreement.terms, authority: agreement.authority });
  return parts.map(({ authority, places, costCentre }) => ({
    authority,
    agreement: agreement.id,
    provider,
    serviceType,
    orders: orderState(agreement),
    start,
    end,
    places,
    languages,
    municipalities,
    maximumCents: perGroup(first?.rateCard ?? rateCard),
    ...(later.length > 0 && { later }),
    trackingDays: longestTracking(agreement.terms, agreement.prices),
    costCentre,
    termsVersion: agreement.termsVersion,
    ...preferenceOf(agreement),
  }));
};

/** The most one client can cost when the referral is offered on a Finnish day. */
export const maximumsOn = ({ maximumCents, later = [] }: CapacityTerms, day: LocalDate): Maximums =>
  later.findLast(({ from }) => from <= day)?.maximumCents ?? maximumCents;

export const freePlaces = ({ places, taken }: Pick<Capacity, 'places' | 'taken'>): number =>
  Math.max(0, places - taken);

/** What is known of whom a place may be wanted for: what is not known stands in nobody's way. */
export type KnownNeed = { readonly [K in keyof Need]?: Need[K] };

const IN_THE_WAY: { readonly [O in Obstacle]: (capacity: Capacity, need: KnownNeed, today: LocalDate) => boolean } = {
  ended: ({ orders, end }, _need, today) => orders === 'ended' || today >= end,
  not_started: ({ start }, _need, today) => today < start,
  admission_removed: ({ hold }) => hold?.admission === 'removed',
  admission_suspended: ({ hold }) => hold?.admission === 'suspended',
  orders_suspended: ({ orders }) => orders === 'suspended',
  provider_paused: ({ hold }, _need, today) =>
    hold?.paused !== undefined && (hold.paused.until === undefined || today <= hold.paused.until),
  municipality: ({ municipalities }, need) =>
    need.municipality !== undefined && !municipalities.includes(need.municipality),
  language: ({ languages }, need) => need.language !== undefined && !languages.includes(need.language),
  full: (capacity) => freePlaces(capacity) === 0,
};

/** The first reason why this client cannot be referred now, or `undefined` when nothing is in the way. */
export const obstacleOf = (capacity: Capacity, need: KnownNeed, at: Instant): Obstacle | undefined => {
  const today = dayInFinland(at);
  return OBSTACLES.find((obstacle) => IN_THE_WAY[obstacle](capacity, need, today));
};
