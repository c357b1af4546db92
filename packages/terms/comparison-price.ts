import { type Cents, cents, err, ok, type Result, type Share, share } from '@kt/kernel';
import { DISTANCE_GROUPS, type DistanceGroup } from './groups.ts';
import type { RateCard } from './rate-card.ts';
import { basePriceOf } from './rate-card-arithmetic.ts';

/**
 * The buyer's published guess for one distance group: how many clients, and how often an average client earns each step
 * in basis points (10 000 = every client once, 60 000 = six month fees).
 */
export type GroupAssumption = {
  readonly group: DistanceGroup;
  readonly clients: number;
  readonly rates: { readonly [stepKey: string]: Share };
};
export type ComparisonAssumptions = { readonly groups: readonly GroupAssumption[] };

export type AssumptionError =
  | { readonly code: 'rate_card.assumption_empty' }
  | { readonly code: 'rate_card.assumption_repeated'; readonly group: DistanceGroup }
  | { readonly code: 'rate_card.assumption_clients'; readonly group: DistanceGroup }
  | { readonly code: 'rate_card.assumption_missing'; readonly group: DistanceGroup; readonly step: string }
  | { readonly code: 'rate_card.assumption_unknown_step'; readonly group: DistanceGroup; readonly step: string }
  | { readonly code: 'rate_card.assumption_rate'; readonly group: DistanceGroup; readonly step: string };

/** An exact amount of cents as a fraction; the denominator is positive. */
export type ExactCents = { readonly numerator: bigint; readonly denominator: bigint };

const BASIS_POINTS = 10_000n;

const rateOf = ({ rates }: GroupAssumption, key: string): Share => new Map(Object.entries(rates)).get(key) ?? share(0);

/** Σ clients × price × (1 + uplift) × rate over every group and step, exact. Clients × cents, net of VAT. */
export const comparisonPriceExact = (card: RateCard, assumptions: ComparisonAssumptions): ExactCents => {
  let numerator = 0n;
  for (const assumption of assumptions.groups)
    for (const step of card.steps) {
      const uplifted = BigInt(basePriceOf(step)) * (BASIS_POINTS + BigInt(step.uplift[assumption.group]));
      numerator += BigInt(assumption.clients) * uplifted * BigInt(rateOf(assumption, step.key));
    }
  return { numerator, denominator: BASIS_POINTS * BASIS_POINTS };
};

/**
 * The comparison price of all expected clients together, rounded once, half away from zero. The same for every bidder's
 * card because the assumptions are the buyer's. Net of VAT.
 */
export const comparisonPrice = (card: RateCard, assumptions: ComparisonAssumptions): Cents => {
  const { numerator, denominator } = comparisonPriceExact(card, assumptions);
  return cents(Number((2n * numerator + denominator) / (2n * denominator)));
};

const rateErrors = (card: RateCard, { group, rates }: GroupAssumption): readonly AssumptionError[] => [
  ...card.steps
    .filter((step) => !Object.hasOwn(rates, step.key))
    .map((step) => ({ code: 'rate_card.assumption_missing', group, step: step.key }) as const),
  ...Object.entries(rates).flatMap(([key, rate]): readonly AssumptionError[] => {
    const step = card.steps.find((one) => one.key === key);
    if (step === undefined) return [{ code: 'rate_card.assumption_unknown_step', group, step: key }];
    const possible = rate >= 0 && BigInt(rate) <= BASIS_POINTS * BigInt(step.perClient);
    return possible ? [] : [{ code: 'rate_card.assumption_rate', group, step: key }];
  }),
];

/** Whether published assumptions fit a card: each group once, every step with a rate that a client can reach. */
export const checkAssumptions = (
  card: RateCard,
  assumptions: ComparisonAssumptions,
): Result<ComparisonAssumptions, AssumptionError> => {
  const { groups } = assumptions;
  if (!groups.some((one) => one.clients > 0)) return err({ code: 'rate_card.assumption_empty' });
  const repeated = DISTANCE_GROUPS.find((group) => groups.filter((one) => one.group === group).length > 1);
  if (repeated !== undefined) return err({ code: 'rate_card.assumption_repeated', group: repeated });
  const unreal = groups.find((one) => !Number.isSafeInteger(one.clients) || one.clients < 0);
  if (unreal !== undefined) return err({ code: 'rate_card.assumption_clients', group: unreal.group });
  const [first] = groups.flatMap((one) => rateErrors(card, one));
  return first === undefined ? ok(assumptions) : err(first);
};
