import { type Cents, cents, type LocalDate, share, shareOf, sum, times } from '@kt/kernel';
import type { DistanceGroup } from './groups.ts';
import type { RateCard, Step } from './rate-card.ts';
import { commonRule } from './rule-profile.ts';

const WHOLE = 10_000;

const atMost = (amount: Cents, limit: Cents | undefined): Cents =>
  limit === undefined || amount <= limit ? amount : limit;

/** The price without uplift: the buyer's price, or the cap while the bids are not in yet. Cents net of VAT. */
export const basePriceOf = (step: Step): Cents =>
  step.price.set === 'by_buyer' ? step.price.cents : step.price.capCents;

/** What one earned step pays for a client of a distance group, uplift included, rounded once. Cents net of VAT. */
export const priceOf = (step: Step, group: DistanceGroup): Cents =>
  shareOf(basePriceOf(step), share(WHOLE + step.uplift[group]));

/** Intermediate results: `milestone` and the buyer's own `named` steps. They fall under the card's milestone share cap. */
export const isMilestone = (step: Step): boolean => step.kind === 'milestone' || step.kind === 'named';

/** How many times a client may earn each step. */
type TimesOf = (step: Step) => number;

const limitOf = (step: Step, group: DistanceGroup, timesOf: TimesOf): Cents =>
  atMost(times(priceOf(step, group), timesOf(step)), step.capPerAgreementCents);

/** The most these steps can pay one client: exclusive groups count their dearest step only. */
const mostOf = (
  steps: readonly Step[],
  group: DistanceGroup,
  timesOf: TimesOf = ({ perClient }) => perClient,
): Cents => {
  const dearest = new Map<string, Cents>();
  const additive: Cents[] = [];
  for (const step of steps) {
    const limit = limitOf(step, group, timesOf);
    if (step.exclusive === undefined) additive.push(limit);
    else dearest.set(step.exclusive.group, cents(Math.max(limit, dearest.get(step.exclusive.group) ?? 0)));
  }
  return sum([...additive, ...dearest.values()]);
};

/**
 * The most that milestones may pay one client, so that they are at most the card's share of everything the client can
 * bring: `share × (others + milestones)`, solved for the milestones and rounded down. `undefined` = no ceiling (100 %).
 */
export const milestoneCeiling = (card: RateCard, group: DistanceGroup): Cents | undefined => {
  if (card.milestoneShareCap >= WHOLE) return undefined;
  const others = mostOf(
    card.steps.filter((step) => !isMilestone(step)),
    group,
  );
  return cents(Number((BigInt(others) * BigInt(card.milestoneShareCap)) / BigInt(WHOLE - card.milestoneShareCap)));
};

/** Days after a client moved on within which what begins is still paid by the card; by the rule of `day` if it does not say. */
export const afterSwitchDaysOf = ({ afterSwitchDays }: Pick<RateCard, 'afterSwitchDays'>, day: LocalDate): number =>
  afterSwitchDays ?? commonRule('afterSwitchDays', day);

/** The most one client can cost when each step is earned so many times at most. Cents net of VAT. */
export const maximumOfTimes = (card: RateCard, group: DistanceGroup, timesOf: TimesOf): Cents => {
  const others = mostOf(
    card.steps.filter((step) => !isMilestone(step)),
    group,
    timesOf,
  );
  const milestones = atMost(mostOf(card.steps.filter(isMilestone), group, timesOf), milestoneCeiling(card, group));
  return atMost(sum([others, milestones]), card.capPerClientCents);
};

/** The most one client can cost under the card: what a referral reserves. Cents net of VAT. */
export const maximumPerClient = (card: RateCard, group: DistanceGroup): Cents =>
  maximumOfTimes(card, group, ({ perClient }) => perClient);
