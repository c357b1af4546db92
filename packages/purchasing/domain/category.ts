import type { Cents, Id, MunicipalityCode, Share, Trilingual } from '@kt/kernel';
import type { CompetingParties, RateCard, ServiceType, TargetGroup } from '@kt/terms';
import type { Requirement } from './requirement.ts';
import type { Volume } from './volume.ts';

/** A published award criterion; a mini-competition may weigh it anywhere within the range (basis points of 10 000). */
export type Criterion = {
  readonly key: string;
  readonly kind: 'price' | 'quality';
  readonly title: Trilingual;
  readonly minWeight: Share;
  readonly maxWeight: Share;
};

/** Only providers at least `shelteredWorkersShare` of whose workers are disabled or disadvantaged may be admitted. */
export type Reservation = { readonly kind: 'sheltered30'; readonly statement: Trilingual };

/** A part of a purchasing system that providers are admitted to. Amounts are net of VAT, over the whole validity. */
export type Category = {
  readonly id: Id<'category'>;
  readonly name: Trilingual;
  /** What is bought, in plain language. */
  readonly summary?: Trilingual;
  readonly serviceTypes: readonly ServiceType[];
  readonly municipalities: readonly MunicipalityCode[];
  readonly targetGroups: readonly TargetGroup[];
  /** What the places must be like: how near, how accessible. */
  readonly sites?: Trilingual;
  /** Absent: open to everybody. */
  readonly reservation?: Reservation;
  /** Whether a party of a consortium may seek a place in another way too; absent: the rule of the day says. */
  readonly competingParties?: CompetingParties;
  readonly requirements: readonly Requirement[];
  readonly criteria: readonly Criterion[];
  /** What competitions in the category start their rate card from. */
  readonly rateCard: RateCard;
  readonly estimatedValueCents: Cents;
  readonly volume?: Volume;
};

const FULL = 10_000;
const total = (weights: readonly Share[]): number => weights.reduce((a, b) => a + b, 0);

/** Whether some choice of weights within the ranges makes exactly 100 %. */
const canBeWeighed = (criteria: readonly Criterion[]): boolean =>
  criteria.every((c) => c.minWeight <= c.maxWeight) &&
  total(criteria.map((c) => c.minWeight)) <= FULL &&
  total(criteria.map((c) => c.maxWeight)) >= FULL;

/** What a category lacks before it may be published; empty when it is ready. */
export const missingIn = (category: Category): readonly ('requirements' | 'criteria' | 'service_types')[] => [
  ...(category.requirements.length === 0 ? (['requirements'] as const) : []),
  ...(category.criteria.length === 0 || !canBeWeighed(category.criteria) ? (['criteria'] as const) : []),
  ...(category.serviceTypes.length === 0 ? (['service_types'] as const) : []),
];
