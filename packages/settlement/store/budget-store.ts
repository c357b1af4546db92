import type { AppError } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { zCents, zId, zStamped } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Budgets } from '../app/ports.ts';
import type { Budget, BudgetFact, BudgetPlace } from '../domain/budget.ts';
import { closeCounter, counterOf, moveLimit, newCounter } from './counter-writes.ts';
import { budgetCounterKey, budgetKey, budgetPartition, settlementTable } from './keys.ts';

const place = { authority: zId('authority'), year: z.int(), costCentre: z.string() };
const zPlace: z.ZodType<BudgetPlace> = z.strictObject(place);
const zBudget: z.ZodType<Budget> = z.strictObject({
  ...place,
  amountCents: zCents,
  state: z.enum(['open', 'closed']),
  opened: zStamped,
  closed: zStamped.exactOptional(),
});

const budgets = aggregate<Budget, BudgetPlace>({
  table: settlementTable,
  type: 'budget',
  schema: zBudget,
  ref: zPlace,
  refOf: ({ authority, year, costCentre }) => ({ authority, year, costCentre }),
  idOf: ({ year, costCentre }) => `${String(year)}-${costCentre}`,
  key: ({ authority, year, costCentre }) => budgetKey(authority, year, costCentre),
});

const EXISTS: AppError = { code: 'settlement.budget_exists' };

const counterWrite = (fact: BudgetFact): Write => {
  const key = budgetCounterKey(fact.authority, fact.year, fact.costCentre);
  switch (fact.type) {
    case 'budget.opened':
      return newCounter(key, fact.amountCents, EXISTS);
    case 'budget.changed':
      return moveLimit(key, fact.differenceCents, (found) => {
        const error = { code: 'settlement.below_reserved', reservedCents: found?.reservedCents ?? 0 };
        return error;
      });
    case 'budget.closed':
      return closeCounter(key);
  }
};

/** Budgets and their counters; every change of the limit is made in both, in one transaction. */
export const budgetStore = (db: Db): Budgets => ({
  load: (ref) => budgets.load(db, ref),
  ofYear: async (authority, year) => {
    const items = await db.queryAll(settlementTable, { pk: budgetPartition(authority), prefix: `${String(year)}#` });
    return items.map(budgets.parse);
  },
  counters: async (places) => {
    const keys = places.map(({ authority, year, costCentre }) => budgetCounterKey(authority, year, costCentre));
    return (await db.getMany(settlementTable, keys)).map(counterOf);
  },
  create: (state, facts) => budgets.create({ state, facts, also: facts.map(counterWrite) }, EXISTS),
  save: (before, state, facts) => budgets.save(before, { state, facts, also: facts.map(counterWrite) }),
});
