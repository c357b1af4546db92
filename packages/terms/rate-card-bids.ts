import { type Cents, err, ok, type Result } from '@kt/kernel';
import type { BidPrices, RateCard } from './rate-card.ts';

export type BidError =
  | { readonly code: 'rate_card.over_cap'; readonly step: string; readonly capCents: Cents; readonly bidCents: Cents }
  | { readonly code: 'rate_card.bid_missing'; readonly step: string }
  | { readonly code: 'rate_card.bid_negative'; readonly step: string }
  | { readonly code: 'rate_card.bid_not_asked'; readonly step: string };

/** Everything wrong with a bidder's prices, in card order: what the form shows before submitting. */
export const bidErrors = (card: RateCard, bids: BidPrices): readonly BidError[] => [
  ...card.steps.flatMap((step): readonly BidError[] => {
    if (step.price.set === 'by_buyer') return [];
    const bid = Object.hasOwn(bids, step.key) ? bids[step.key] : undefined;
    if (bid === undefined) return [{ code: 'rate_card.bid_missing', step: step.key }];
    if (bid < 0) return [{ code: 'rate_card.bid_negative', step: step.key }];
    const { capCents } = step.price;
    return bid > capCents ? [{ code: 'rate_card.over_cap', step: step.key, capCents, bidCents: bid }] : [];
  }),
  ...Object.keys(bids)
    .filter((key) => !card.steps.some((step) => step.key === key && step.price.set === 'by_bid'))
    .map((key) => ({ code: 'rate_card.bid_not_asked', step: key }) as const),
];

/**
 * A card with the bidder's prices in place: every step is `by_buyer` afterwards, so the same card serves the agreement.
 * Refuses with the first of `bidErrors`.
 */
export const fillBids = (card: RateCard, bids: BidPrices): Result<RateCard, BidError> => {
  const [first] = bidErrors(card, bids);
  if (first !== undefined) return err(first);
  const steps = card.steps.map((step) => {
    const bid = step.price.set === 'by_bid' ? bids[step.key] : undefined;
    return bid === undefined ? step : { ...step, price: { set: 'by_buyer', cents: bid } as const };
  });
  return ok({ ...card, steps });
};
