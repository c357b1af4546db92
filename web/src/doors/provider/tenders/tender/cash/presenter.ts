import { type LocalDate, share } from '@kt/kernel';
import { type CashPlan, type ComparisonAssumptions, commonRule, type RateCard, timingOf } from '@kt/terms';
import { centsOf } from '../../../../../shared/form/fields.ts';

/** The bidder's own guesses as typed; they are kept nowhere and sent to nobody. */
export type Guess = {
  readonly clients: string;
  readonly joining: string;
  readonly toWork: string;
  readonly costs: string;
  readonly costMonths: string;
  /** How many times out of a hundred clients each step is reached. */
  readonly rates: Readonly<Record<string, string>>;
};

const DAYS_OF_MONTH = 30;
const PER_HUNDRED = 100;
const MOST_MONTHS = 60;
const MOST_CLIENTS = 10_000;

const clientsOf = ({ groups }: ComparisonAssumptions): number => groups.reduce((all, { clients }) => all + clients, 0);

const numberText = (number: number): string => String(Math.round(number * 10) / 10).replace('.', ',');

/** The buyer's guess of how often a step is reached, out of a hundred clients of all groups together. */
const perHundred = (assumptions: ComparisonAssumptions, key: string): number => {
  const reached = assumptions.groups.reduce((all, { clients, rates }) => all + clients * (rates[key] ?? 0), 0);
  return reached / Math.max(1, clientsOf(assumptions)) / PER_HUNDRED;
};

const monthsBetween = (start: LocalDate, end: LocalDate): number => {
  const [from, to] = [start, end].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  return Math.min(MOST_MONTHS, Math.max(1, (to ?? 0) - (from ?? 0)));
};

type Call = {
  readonly assumptions: ComparisonAssumptions;
  readonly rateCard: RateCard;
  readonly start: LocalDate;
  readonly end: LocalDate;
};

/** What can be said for the bidder: the buyer's clients and rates, and the months of service. */
export const firstGuess = ({ assumptions, rateCard, start, end }: Call): Guess => ({
  clients: String(clientsOf(assumptions)),
  joining: '',
  toWork: '',
  costs: '',
  costMonths: String(monthsBetween(start, end)),
  rates: Object.fromEntries(rateCard.steps.map(({ key }) => [key, numberText(perHundred(assumptions, key))])),
});

/** Whole months from a result to its payment, by the buyer's days for deciding on a claim and for paying. */
export const monthsToPayment = (on: LocalDate): number =>
  Math.ceil((commonRule('claimDecisionDays', on) + commonRule('paymentTermDays', on)) / DAYS_OF_MONTH);

const countOf = (text: string, least: number, most: number): number | undefined => {
  const number = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
};

const rateOf = (text: string, perClient: number): number | undefined => {
  const number = /^\d{1,5}(?:[.,]\d)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN;
  return number <= perClient * PER_HUNDRED ? Math.round(number * PER_HUNDRED) : undefined;
};

/**
 * The groups with the bidder's own number of clients, shared as the buyer shares them (largest remainders first), and with
 * its own rates where they differ from the buyer's.
 */
const ownAssumptions = (call: Call, clients: number, rates: Readonly<Record<string, number>>, guess: Guess) => {
  const { groups } = call.assumptions;
  const all = clientsOf(call.assumptions);
  const exact = groups.map((one) => (clients * one.clients) / Math.max(1, all));
  const whole = exact.map(Math.floor);
  const left = clients - whole.reduce((sum, one) => sum + one, 0);
  const byRemainder = exact.map((one, n) => [one - Math.floor(one), n] as const).toSorted((a, b) => b[0] - a[0]);
  const topped = new Set(byRemainder.slice(0, left).map(([, n]) => n));
  const first = firstGuess(call);
  const changed = Object.entries(rates).filter(([key]) => guess.rates[key] !== first.rates[key]);
  const own = Object.fromEntries(changed.map(([key, rate]) => [key, share(rate)]));
  return {
    groups: groups.map((one, n) => ({
      ...one,
      clients: (whole[n] ?? 0) + (topped.has(n) ? 1 : 0),
      rates: { ...one.rates, ...own },
    })),
  };
};

const ratesIn = (card: RateCard, guess: Guess): Readonly<Record<string, number>> | undefined => {
  const rates = card.steps.flatMap(({ key, perClient }) => {
    const rate = rateOf(guess.rates[key] ?? '', perClient);
    return rate === undefined ? [] : [[key, rate] as const];
  });
  return rates.length === card.steps.length ? Object.fromEntries(rates) : undefined;
};

/** What the guesses amount to; `undefined` while one is missing or impossible. */
export const planOf = (call: Call, card: RateCard, guess: Guess, today: LocalDate): CashPlan | undefined => {
  const clients = countOf(guess.clients, 1, MOST_CLIENTS);
  const joiningMonths = countOf(guess.joining, 1, MOST_MONTHS);
  const toWork = countOf(guess.toWork, 0, MOST_MONTHS);
  const costMonths = countOf(guess.costMonths, 0, MOST_MONTHS);
  const monthlyCostCents = centsOf(guess.costs);
  const rates = ratesIn(card, guess);
  if (clients === undefined || joiningMonths === undefined || toWork === undefined) return undefined;
  if (costMonths === undefined || monthlyCostCents === undefined || rates === undefined) return undefined;
  return {
    card,
    assumptions: ownAssumptions(call, clients, rates, guess),
    joiningMonths,
    timing: Object.fromEntries(card.steps.map((step) => [step.key, timingOf(step, toWork)])),
    monthsToPayment: monthsToPayment(today),
    monthlyCostCents,
    costMonths,
  };
};
