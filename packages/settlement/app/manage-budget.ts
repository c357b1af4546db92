import { type Act, type Cents, type Done, err, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import {
  applyBudget,
  type BudgetCommand,
  type BudgetError,
  type BudgetPlace,
  budgetFrom,
  decideBudget,
  openBudget,
} from '../domain/budget.ts';
import type { Budgets } from './ports.ts';
import { NOT_FOUND, type NotFound } from './refusals.ts';

export type ManageBudgetDeps = { readonly work: UnitOfWork; readonly budgets: Budgets };

const nameOf = ({ year, costCentre }: BudgetPlace): string => `${String(year)}-${costCentre}`;

/** Opens a year's budget for a cost centre. Cents net of VAT. Refused as `settlement.budget_exists` when there is one. */
export const openBudgetFor =
  ({ work, budgets }: ManageBudgetDeps) =>
  (place: BudgetPlace, amountCents: Cents, act: Act): Promise<Result<Done, BudgetError | WorkError>> =>
    work.run(act, (at) => {
      const decided = openBudget(place, amountCents, at, act.by);
      if (!decided.ok) return Promise.resolve(decided);
      const parts = [budgets.create(budgetFrom(decided.value), [decided.value])];
      return Promise.resolve(ok({ done: { id: nameOf(place), version: 1 }, parts }));
    });

/** Changes or closes a budget. It never comes below what is reserved. */
export const changeBudget =
  ({ work, budgets }: ManageBudgetDeps) =>
  (place: BudgetPlace, command: BudgetCommand, act: Act): Promise<Result<Done, BudgetError | NotFound | WorkError>> =>
    work.run<BudgetError | NotFound>(act, async (at) => {
      const before = await budgets.load(place);
      if (before === undefined) return err(NOT_FOUND);
      const decided = decideBudget(before.state, command, at, act.by);
      if (!decided.ok) return decided;
      const after = decided.value.reduce(applyBudget, before.state);
      const parts = [budgets.save(before, after, decided.value)];
      return ok({ done: { id: nameOf(place), version: before.version + 1 }, parts });
    });
