import { canonicalJson, type LocalDate } from '@kt/kernel';
import type { RateCard, Step } from './rate-card.ts';

/** A rate card that holds from a day on. */
export type PriceVersion = {
  /** Its first day. */
  readonly from: LocalDate;
  readonly rateCard: RateCard;
  /** The version of the agreement's terms that it came with. */
  readonly termsVersion: number;
  /** Also for what referrals under way earn from that day on; otherwise they keep the card they began with. */
  readonly underWay?: boolean;
};

/** In the order of their first days. */
export type PriceVersions = readonly PriceVersion[];

/** The card that a referral offered on a day begins with: `first` until the first version holds. */
export const cardOn = (first: RateCard, versions: PriceVersions, day: LocalDate): RateCard =>
  versions.findLast(({ from }) => from <= day)?.rateCard ?? first;

/** A card at the prices of another: steps that the other lacks, and every rule but the prices, stay. */
const atPricesOf = (card: RateCard, { steps, capPerClientCents }: RateCard): RateCard => ({
  ...card,
  ...(card.capPerClientCents !== undefined && capPerClientCents !== undefined && { capPerClientCents }),
  steps: card.steps.map((step): Step => {
    const priced = steps.find(({ key }) => key === step.key);
    return priced === undefined ? step : { ...step, price: priced.price, uplift: priced.uplift };
  }),
});

/** When a referral was offered, and the day of what it has earned: both Finnish days. */
export type EarningDays = { readonly offeredOn: LocalDate; readonly earnedOn: LocalDate };

/**
 * The card by which something earned on a day is paid: the one the referral began with, at the prices of the last later
 * version that was agreed for referrals under way and held on that day.
 */
export const cardForEarning = (
  begunWith: RateCard,
  versions: PriceVersions,
  { offeredOn, earnedOn }: EarningDays,
): RateCard => {
  const later = versions.findLast(({ from, underWay }) => underWay === true && from > offeredOn && from <= earnedOn);
  return later === undefined ? begunWith : atPricesOf(begunWith, later.rateCard);
};

const rulesOf = (card: RateCard): string => {
  const { version: _, capPerClientCents: _cap, ...rules } = card;
  return canonicalJson({ ...rules, steps: card.steps.map(({ price: _price, uplift: _uplift, ...step }) => step) });
};

/** Whether two cards have the same steps by the same rules, whatever they cost. */
export const differOnlyInPrices = (one: RateCard, other: RateCard): boolean => rulesOf(one) === rulesOf(other);
