import type { Cents, Share } from '@kt/kernel';
import { shareOf, sum } from '@kt/kernel';
import { SERVICE_TYPES, type ServiceType, type ServiceTypeDetails } from '@kt/terms';

type Valued = { readonly serviceTypes: readonly ServiceType[]; readonly estimatedValueCents: Cents };

/** The estimated value of one group of services (an item of Annex E) against its threshold. */
export type ThresholdRow = {
  readonly item: number;
  readonly estimatedCents: Cents;
  /** Absent where no source gives one. */
  readonly thresholdCents?: Cents;
  readonly isOver: boolean;
};

const annexOf = (code: ServiceType): ServiceTypeDetails['annexE'] => SERVICE_TYPES[code].annexE;

/**
 * Values by group of services. A category that buys services of several groups counts whole in each: how its value will
 * divide is not known beforehand.
 */
export const thresholdRows = (categories: readonly Valued[]): readonly ThresholdRow[] => {
  const items = [...new Set(categories.flatMap((one) => one.serviceTypes.map((code) => annexOf(code).item)))];
  return items
    .toSorted((a, b) => a - b)
    .map((item) => {
      const inItem = categories.filter((one) => one.serviceTypes.some((code) => annexOf(code).item === item));
      const estimatedCents = sum(inItem.map((one) => one.estimatedValueCents));
      const known = inItem
        .flatMap((one) => one.serviceTypes.map(annexOf))
        .flatMap((annex) => (annex.item === item && annex.thresholdCents !== undefined ? [annex.thresholdCents] : []));
      const [thresholdCents] = known.toSorted((a, b) => a - b);
      if (thresholdCents === undefined) return { item, estimatedCents, isOver: false };
      return { item, estimatedCents, thresholdCents, isOver: estimatedCents >= thresholdCents };
    });
};

/** How a running value stands against an estimate: `warn` from the given share of it on, `over` above it. */
export const againstEstimate = (
  runningCents: Cents,
  estimatedCents: Cents,
  warning: Share,
): 'within' | 'warn' | 'over' => {
  if (runningCents > estimatedCents) return 'over';
  return runningCents >= shareOf(estimatedCents, warning) ? 'warn' : 'within';
};
