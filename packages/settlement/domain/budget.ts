import {
  type Actor,
  type Cents,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type NotAllowed,
  ok,
  type Result,
  type Stamp,
  subtract,
  targets,
  ZERO,
} from '@kt/kernel';

/** Money for one year and one cost centre. Cents net of VAT: a municipality deducts the tax it pays. */
export type Budget = {
  readonly authority: Id<'authority'>;
  readonly year: number;
  readonly costCentre: string;
  readonly amountCents: Cents;
  readonly state: 'open' | 'closed';
  readonly opened: Stamp;
  readonly closed?: Stamp;
};

export const BUDGET_LIFECYCLE = {
  open: { change: 'open', close: 'closed' },
  closed: {},
} as const satisfies Lifecycle;

/** What a budget is for. */
export type BudgetPlace = Pick<Budget, 'authority' | 'year' | 'costCentre'>;

export type BudgetFact =
  | FactOf<'budget.opened', BudgetPlace & { readonly amountCents: Cents }>
  | FactOf<'budget.changed', BudgetPlace & { readonly amountCents: Cents; readonly differenceCents: Cents }>
  | FactOf<'budget.closed', BudgetPlace>;

export type BudgetCommand = { readonly type: 'change'; readonly amountCents: Cents } | { readonly type: 'close' };

export type BudgetError =
  | NotAllowed
  | { readonly code: 'settlement.amount_not_positive' }
  | { readonly code: 'settlement.nothing_changes' };

type Opened = Extract<BudgetFact, { type: 'budget.opened' }>;
type Later = Exclude<BudgetFact, Opened>;
type Decision = Result<readonly Later[], BudgetError>;

/** The first fact of a budget. Whether the year and cost centre are free is for the store to say. */
export const openBudget = (
  place: BudgetPlace,
  amountCents: Cents,
  at: Instant,
  by: Actor,
): Result<Opened, BudgetError> =>
  amountCents > ZERO
    ? ok({ type: 'budget.opened', at, by, ...place, amountCents })
    : err({ code: 'settlement.amount_not_positive' });

const change = (budget: Budget, amountCents: Cents, stamp: Stamp): Decision => {
  if (amountCents <= ZERO) return err({ code: 'settlement.amount_not_positive' });
  const differenceCents = subtract(amountCents, budget.amountCents);
  if (differenceCents === ZERO) return err({ code: 'settlement.nothing_changes' });
  const { authority, year, costCentre } = budget;
  return ok([{ type: 'budget.changed', ...stamp, authority, year, costCentre, amountCents, differenceCents }]);
};

/**
 * A smaller budget is decided here and refused by the store when more than the new amount is already reserved
 * (`settlement.below_reserved`): the counter is the only one who knows.
 */
export const decideBudget = (budget: Budget, command: BudgetCommand, at: Instant, by: Actor): Decision => {
  const allowed = targets(BUDGET_LIFECYCLE, budget.state, command.type);
  if (!allowed.ok) return allowed;
  if (command.type === 'change') return change(budget, command.amountCents, { at, by });
  const { authority, year, costCentre } = budget;
  return ok([{ type: 'budget.closed', at, by, authority, year, costCentre }]);
};

export const budgetFrom = (fact: Opened): Budget => ({
  authority: fact.authority,
  year: fact.year,
  costCentre: fact.costCentre,
  amountCents: fact.amountCents,
  state: 'open',
  opened: { at: fact.at, by: fact.by },
});

export const applyBudget = (budget: Budget, fact: Later): Budget =>
  fact.type === 'budget.changed'
    ? { ...budget, amountCents: fact.amountCents }
    : { ...budget, state: 'closed', closed: { at: fact.at, by: fact.by } };
