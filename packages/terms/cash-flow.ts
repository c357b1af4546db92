import { type Cents, cents } from '@kt/kernel';
import { type ComparisonAssumptions, comparisonPriceExact, type ExactCents } from './comparison-price.ts';
import type { RateCard, Step } from './rate-card.ts';

/** When one client earns a step: whole months after the client's first one, and over how many months (at least 1). */
export type StepTiming = { readonly after: number; readonly over: number };

/** How a bidder thinks that a service would run. Month 1 is the first month of service; amounts are net of VAT. */
export type CashPlan = {
  /** The card with the bidder's prices in it. */
  readonly card: RateCard;
  /** Clients by distance group and how often they earn each step: the buyer's guess, or the bidder's own. */
  readonly assumptions: ComparisonAssumptions;
  /** The clients join evenly over this many months from month 1 on; at least 1. */
  readonly joiningMonths: number;
  readonly timing: { readonly [stepKey: string]: StepTiming };
  /** Whole months from a result to its payment. */
  readonly monthsToPayment: number;
  readonly monthlyCostCents: Cents;
  /** The costs run from month 1 for this many months. */
  readonly costMonths: number;
};

/** `balanceCents` is everything received so far less everything spent so far; it may be negative. */
export type CashMonth = {
  readonly month: number;
  readonly inCents: Cents;
  readonly outCents: Cents;
  readonly balanceCents: Cents;
};

export type CashFlow = {
  readonly months: readonly CashMonth[];
  /** The first month with the lowest balance: so much money of one's own is needed until then. */
  readonly worst: CashMonth;
  /** The month from which the balance stays at zero or above; absent when it ends below zero. */
  readonly breakEven?: number;
  readonly resultCents: Cents;
};

const DAYS_OF_MONTH = 30;

/**
 * When a step is earned by a client who finds work after so many months: a start fee at once, month fees month by month,
 * a job step once its days are worked, other results with the job.
 */
export const timingOf = ({ kind, threshold, perClient }: Step, monthsToWork: number): StepTiming => {
  if (kind === 'start_fee') return { after: 0, over: 1 };
  if (kind === 'month_fee') return { after: 0, over: perClient };
  const worked = threshold === undefined ? 0 : Math.ceil(threshold.days / DAYS_OF_MONTH);
  return { after: monthsToWork + worked, over: 1 };
};

const AT_ONCE: StepTiming = { after: 0, over: 1 };
const spreadOf = (plan: CashPlan, key: string): StepTiming => {
  const { after, over } = plan.timing[key] ?? AT_ONCE;
  return { after, over: Math.max(1, over) };
};
const joiningOf = ({ joiningMonths }: CashPlan): number => Math.max(1, joiningMonths);

/** Of all (joining month, month of earning) pairs of a step, how many are paid by the end of a month. */
const pairsPaidBy = (plan: CashPlan, { after, over }: StepTiming, month: number): number => {
  const last = month - after - plan.monthsToPayment;
  let pairs = 0;
  for (let joined = 1; joined <= joiningOf(plan); joined += 1) pairs += Math.min(over, Math.max(0, last - joined + 1));
  return pairs;
};

const plus = (a: ExactCents, b: ExactCents): ExactCents => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});
const rounded = ({ numerator, denominator }: ExactCents): number =>
  Number((2n * numerator + denominator) / (2n * denominator));

/** Everything received by the end of a month, rounded once; so the months add up to the whole without drift. */
const receivedBy = (plan: CashPlan, month: number): number => {
  let exact: ExactCents = { numerator: 0n, denominator: 1n };
  for (const step of plan.card.steps) {
    const timing = spreadOf(plan, step.key);
    const whole = comparisonPriceExact({ ...plan.card, steps: [step] }, plan.assumptions);
    const pairs = BigInt(joiningOf(plan) * timing.over);
    exact = plus(exact, {
      numerator: whole.numerator * BigInt(pairsPaidBy(plan, timing, month)),
      denominator: whole.denominator * pairs,
    });
  }
  return rounded(exact);
};

const lastMonthOf = (plan: CashPlan): number => {
  const spreads = plan.card.steps.map(({ key }) => spreadOf(plan, key));
  const longest = Math.max(0, ...spreads.map(({ after, over }) => after + over - 1));
  return Math.max(plan.costMonths, joiningOf(plan) + longest + plan.monthsToPayment);
};

/**
 * The expected cash of a service, month by month, until the last payment has come and the last cost is paid. What comes in
 * adds up to the comparison price of the same card and assumptions: an average, so ceilings per client and what a later
 * result deducts are not in it. Whole months of ≥ 0; clients may be split over months.
 */
export const cashFlow = (plan: CashPlan): CashFlow => {
  const months: CashMonth[] = [];
  let [received, spent] = [0, 0];
  for (let month = 1; month <= lastMonthOf(plan); month += 1) {
    const before = received;
    received = receivedBy(plan, month);
    const out = month <= plan.costMonths ? plan.monthlyCostCents : 0;
    spent += out;
    const balanceCents = cents(received - spent);
    months.push({ month, inCents: cents(received - before), outCents: cents(out), balanceCents });
  }
  const worst = months.reduce((low, one) => (one.balanceCents < low.balanceCents ? one : low));
  const lastBelow = months.findLast(({ balanceCents }) => balanceCents < 0)?.month ?? 0;
  const flow = { months, worst, resultCents: cents(received - spent) };
  return lastBelow < months.length ? { ...flow, breakEven: lastBelow + 1 } : flow;
};
