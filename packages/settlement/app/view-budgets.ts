import { type Cents, type Id, type Rows, sum, type Versioned, ZERO } from '@kt/kernel';
import type { Budget } from '../domain/budget.ts';
import { NO_STAGES, type Stages } from '../domain/stages.ts';
import type { StageTotal, Totals } from './ledger-ports.ts';
import type { Budgets, Counter } from './ports.ts';

type Authority = Id<'authority'>;
export type BudgetDeps = { readonly budgets: Budgets; readonly totals: Totals };

/** Kept totals as stages. */
export const stagesIn = (totals: readonly StageTotal[]): Stages =>
  totals.reduce((stages, { stage, cents }): Stages => ({ ...stages, [stage]: cents }), NO_STAGES);

const NOTHING: Counter = { freeCents: ZERO, reservedCents: ZERO };

export type BudgetView = Omit<Budget, 'authority'> & Counter & { readonly stages: Stages; readonly version: number };

/** A year's budgets: what is free and reserved at this moment, and where the reserved money stands. */
export const listBudgets =
  ({ budgets, totals }: BudgetDeps) =>
  async (authority: Authority, year: number): Promise<Rows<BudgetView>> => {
    const found = await budgets.ofYear(authority, year);
    const places = found.map(({ state }) => state);
    const counters = places.length === 0 ? [] : await budgets.counters(places);
    const stages = await totals.ofBudgets(authority, places);
    const view = ({ state, version }: Versioned<Budget>, n: number): BudgetView => {
      const { authority: _authority, ...budget } = state;
      return { ...budget, ...(counters[n] ?? NOTHING), stages: stagesIn(stages[n] ?? []), version };
    };
    return { rows: found.map(view) };
  };

/** What a run created now would find, from the kept totals: approved lines and their cents net of VAT. */
export type RunPreview = { readonly lines: number; readonly netCents: Cents };

/** Looks at the budgets of two years: what was reserved last year may be paid this year. */
export const previewRun =
  ({ budgets, totals }: BudgetDeps) =>
  async (authority: Authority, year: number): Promise<RunPreview> => {
    const years = await Promise.all([year - 1, year].map((one) => budgets.ofYear(authority, one)));
    const stages = await totals.ofBudgets(
      authority,
      years.flat().map(({ state }) => state),
    );
    const approved = stages.flat().filter(({ stage }) => stage === 'approved');
    const lines = approved.reduce((total, one) => total + one.lines, 0);
    return { lines, netCents: sum(approved.map((one) => one.cents)) };
  };
