import {
  type Cents,
  dayInFinland,
  type Id,
  type Instant,
  type Language,
  type LocalDate,
  type MunicipalityCode,
} from '@kt/kernel';
import { DISTANCE_GROUPS, type DistanceGroup, maximumPerClient, type ServiceType } from '@kt/terms';
import type { Agreement } from './agreement.ts';
import { trackingDays } from './agreement-terms.ts';

export const ORDER_STATES = ['open', 'suspended', 'ended'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** What a referral needs to know of an agreement, beside its counter of places taken. */
export type CapacityTerms = {
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
  /** The most one client of a distance group can cost, net of VAT. */
  readonly maximumCents: { readonly [G in DistanceGroup]: Cents };
  /** Days after the service in which its results may still be earned and claimed. */
  readonly trackingDays: number;
  /** Where the money of a referral is reserved. */
  readonly costCentre: string;
  readonly termsVersion: number;
};

/** A capacity with its counter. `taken` may exceed `places` only after a change has lowered them. */
export type Capacity = CapacityTerms & { readonly taken: number };

/** Why an option cannot be chosen, the reason that lasts longest first. */
export const OBSTACLES = ['ended', 'not_started', 'orders_suspended', 'municipality', 'language', 'full'] as const;
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

const perGroup = (card: Agreement['terms']['rateCard']): CapacityTerms['maximumCents'] => {
  const [A, B, C, D] = DISTANCE_GROUPS;
  const most = (group: DistanceGroup): Cents => maximumPerClient(card, group);
  return { A: most(A), B: most(B), C: most(C), D: most(D) };
};

/** The agreement's side of the capacity item: everything but the counter. */
export const capacityTerms = (agreement: Agreement): CapacityTerms => {
  const { provider, serviceType, start, end, places, languages, municipalities, rateCard, costCentre } =
    agreement.terms;
  return {
    authority: agreement.authority,
    agreement: agreement.id,
    provider,
    serviceType,
    orders: orderState(agreement),
    start,
    end,
    places,
    languages,
    municipalities,
    maximumCents: perGroup(rateCard),
    trackingDays: trackingDays(rateCard),
    costCentre,
    termsVersion: agreement.termsVersion,
  };
};

export const freePlaces = ({ places, taken }: Pick<Capacity, 'places' | 'taken'>): number =>
  Math.max(0, places - taken);

const IN_THE_WAY: { readonly [O in Obstacle]: (capacity: Capacity, need: Need, today: LocalDate) => boolean } = {
  ended: ({ orders, end }, _need, today) => orders === 'ended' || today >= end,
  not_started: ({ start }, _need, today) => today < start,
  orders_suspended: ({ orders }) => orders === 'suspended',
  municipality: ({ municipalities }, need) => !municipalities.includes(need.municipality),
  language: ({ languages }, need) => !languages.includes(need.language),
  full: (capacity) => freePlaces(capacity) === 0,
};

/** The first reason why this client cannot be referred now, or `undefined` when nothing is in the way. */
export const obstacleOf = (capacity: Capacity, need: Need, at: Instant): Obstacle | undefined => {
  const today = dayInFinland(at);
  return OBSTACLES.find((obstacle) => IN_THE_WAY[obstacle](capacity, need, today));
};
