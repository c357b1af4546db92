import type { Share, Trilingual } from '@kt/kernel';
import { leftOut } from './clarity.ts';

/** An award criterion of the notice: later competitions may weigh it inside this range, and add no other. */
export type PublishedCriterion = {
  readonly key: string;
  readonly kind: 'price' | 'quality';
  readonly title?: Trilingual;
  /** Basis points of 10 000, both ends included. */
  readonly minWeight: Share;
  readonly maxWeight: Share;
};

/** A criterion of one competition: a published one, formulated more precisely and weighed inside its range. */
export type Criterion = {
  readonly key: string;
  readonly publishedKey: string;
  readonly kind: 'price' | 'quality';
  readonly title: Trilingual;
  /** Whole points; the weights of a competition sum to 100. */
  readonly weight: number;
  /** Top score of an evaluator in whole score points; unused for the price. */
  readonly scale: number;
};

export type CriteriaError =
  | { readonly code: 'competition.criteria_missing' }
  | { readonly code: 'competition.criterion_repeated'; readonly criterion: string }
  | { readonly code: 'competition.criterion_not_published'; readonly criterion: string }
  | { readonly code: 'competition.criterion_unreal'; readonly criterion: string }
  | {
      readonly code: 'competition.weight_out_of_range';
      readonly criterion: string;
      readonly min: number;
      readonly max: number;
      readonly weight: number;
    }
  | {
      readonly code: 'competition.criterion_left_out';
      readonly criterion: string;
      readonly least: number;
      readonly criterionTitle?: Trilingual;
    }
  | { readonly code: 'competition.weights_not_100'; readonly sum: number };

const FULL_WEIGHT = 100;
const TOP_SCALE = 100;
const BASIS_POINTS_A_POINT = 100;

const isWithin = (n: number, min: number, max: number): boolean => Number.isSafeInteger(n) && n >= min && n <= max;

const errorOf = (
  criterion: Criterion,
  published: readonly PublishedCriterion[],
  all: readonly Criterion[],
): CriteriaError | undefined => {
  const { key, kind, weight, scale } = criterion;
  const origin = published.find((one) => one.key === criterion.publishedKey && one.kind === kind);
  if (origin === undefined) return { code: 'competition.criterion_not_published', criterion: key };
  if (all.some((other) => other !== criterion && (other.key === key || (kind === 'price' && other.kind === kind))))
    return { code: 'competition.criterion_repeated', criterion: key };
  if (!isWithin(weight, 1, FULL_WEIGHT) || !isWithin(scale, 1, TOP_SCALE))
    return { code: 'competition.criterion_unreal', criterion: key };
  const siblings = all.filter((other) => other.publishedKey === origin.key);
  const total = siblings.reduce((sum, other) => sum + other.weight, 0);
  return isWithin(total * BASIS_POINTS_A_POINT, origin.minWeight, origin.maxWeight)
    ? undefined
    : {
        code: 'competition.weight_out_of_range',
        criterion: key,
        min: origin.minWeight / BASIS_POINTS_A_POINT,
        max: origin.maxWeight / BASIS_POINTS_A_POINT,
        weight: total,
      };
};

/**
 * Everything that keeps criteria from being used: each must formulate a published one, those of one published criterion
 * together weigh inside its range, at most one is the price, and all weights sum to 100.
 */
export const criteriaErrors = (
  criteria: readonly Criterion[],
  published: readonly PublishedCriterion[],
): readonly CriteriaError[] => {
  if (criteria.length === 0) return [{ code: 'competition.criteria_missing' }];
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return [
    ...criteria.flatMap((criterion) => errorOf(criterion, published, criteria) ?? []),
    ...(sum === FULL_WEIGHT ? [] : [{ code: 'competition.weights_not_100', sum } as const]),
  ];
};

/** Published criteria that must weigh something and are left out: a call may not depart from its notice. */
export const leftOutErrors = (
  criteria: readonly Criterion[],
  published: readonly PublishedCriterion[],
): readonly CriteriaError[] =>
  leftOut(criteria, published).map(({ key, minWeight, title }) => ({
    code: 'competition.criterion_left_out',
    criterion: key,
    least: minWeight / BASIS_POINTS_A_POINT,
    ...(title !== undefined && { criterionTitle: title }),
  }));
