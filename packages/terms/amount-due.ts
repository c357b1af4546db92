import { type Cents, err, ok, type Result, subtract, sum, ZERO } from '@kt/kernel';
import type { DistanceGroup } from './groups.ts';
import type { RateCard, Step } from './rate-card.ts';
import { isMilestone, milestoneCeiling, priceOf } from './rate-card-arithmetic.ts';

/** A payment already earned by the same client under the same agreement; corrections are negative. */
export type Earned = { readonly stepKey: string; readonly cents: Cents };

export type DueQuestion = {
  readonly stepKey: string;
  readonly group: DistanceGroup;
  /** Everything the client has earned so far. */
  readonly earned: readonly Earned[];
  /** What the step has paid for all clients under the agreement, for its ceiling. */
  readonly stepPaidUnderAgreementCents: Cents;
};

export type DueLimit = 'exclusive_group' | 'milestone_share' | 'cap_per_client' | 'cap_per_agreement';

export type DueError =
  | { readonly code: 'rate_card.unknown_step'; readonly step: string }
  | { readonly code: 'rate_card.earned_already'; readonly step: string; readonly perClient: number }
  | { readonly code: 'rate_card.nothing_due'; readonly step: string; readonly limitedBy: DueLimit };

/** What is due for a step now, and the rule that made it smaller than the price, if one did. */
export type Due = { readonly cents: Cents; readonly limitedBy?: DueLimit };

const floorZero = (amount: Cents): Cents => (amount < 0 ? ZERO : amount);

type Limit = { readonly by: DueLimit; readonly left: Cents | undefined };

const groupLeft = (card: RateCard, step: Step, price: Cents, earned: readonly Earned[]): Cents | undefined => {
  if (step.exclusive === undefined) return undefined;
  const { group, topUp } = step.exclusive;
  const members = new Set(card.steps.filter((other) => other.exclusive?.group === group).map((other) => other.key));
  const paid = sum(earned.filter((one) => members.has(one.stepKey)).map((one) => one.cents));
  if (topUp) return floorZero(subtract(price, paid));
  return paid > 0 ? ZERO : undefined;
};

const milestonesLeft = (card: RateCard, step: Step, question: DueQuestion): Cents | undefined => {
  const ceiling = isMilestone(step) ? milestoneCeiling(card, question.group) : undefined;
  if (ceiling === undefined) return undefined;
  const milestones = new Set(card.steps.filter(isMilestone).map((other) => other.key));
  const paid = sum(question.earned.filter((one) => milestones.has(one.stepKey)).map((one) => one.cents));
  return floorZero(subtract(ceiling, paid));
};

const leftOf = (cap: Cents | undefined, paid: Cents): Cents | undefined =>
  cap === undefined ? undefined : floorZero(subtract(cap, paid));

const limitsOn = (card: RateCard, step: Step, price: Cents, question: DueQuestion): readonly Limit[] => [
  { by: 'exclusive_group', left: groupLeft(card, step, price, question.earned) },
  { by: 'milestone_share', left: milestonesLeft(card, step, question) },
  { by: 'cap_per_client', left: leftOf(card.capPerClientCents, sum(question.earned.map((one) => one.cents))) },
  { by: 'cap_per_agreement', left: leftOf(step.capPerAgreementCents, question.stepPaidUnderAgreementCents) },
];

/** The step's price cut by every rule that binds. Among equally tight rules the first is named. */
const cutByRules = (card: RateCard, step: Step, question: DueQuestion): Due => {
  const price = priceOf(step, question.group);
  return limitsOn(card, step, price, question).reduce<Due>(
    (due, limit) =>
      limit.left !== undefined && limit.left < due.cents ? { cents: limit.left, limitedBy: limit.by } : due,
    { cents: price },
  );
};

/**
 * What one more earning of a step pays: its price, cut by exclusive groups (the highest once, less what was paid when
 * topping up), the milestone share, and the caps per client and per agreement. Whatever the order of earnings, a client
 * never gets more than `maximumPerClient`. Refuses with `rate_card.nothing_due` when a rule leaves nothing.
 */
export const amountDue = (card: RateCard, question: DueQuestion): Result<Due, DueError> => {
  const step = card.steps.find((one) => one.key === question.stepKey);
  if (step === undefined) return err({ code: 'rate_card.unknown_step', step: question.stepKey });
  const times = question.earned
    .filter((one) => one.stepKey === step.key)
    .reduce((count, one) => count + (one.cents < 0 ? -1 : 1), 0);
  if (times >= step.perClient)
    return err({ code: 'rate_card.earned_already', step: step.key, perClient: step.perClient });
  const due = cutByRules(card, step, question);
  return due.limitedBy !== undefined && due.cents === 0
    ? err({ code: 'rate_card.nothing_due', step: step.key, limitedBy: due.limitedBy })
    : ok(due);
};
