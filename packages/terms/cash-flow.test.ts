import { cents, share, sum } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CashPlan, cashFlow, timingOf } from './cash-flow.ts';
import { comparisonPrice } from './comparison-price.ts';
import type { RateCard } from './rate-card.ts';
import { cell, type Row, readCsv } from './testing/read-csv.ts';
import { workCoachingCard } from './testing/sample-card.ts';

const card = workCoachingCard();

/** A plan in which every client finds work after so many months. */
const planned = (of: RateCard, monthsToWork: number, rest: Omit<CashPlan, 'card' | 'timing'>): CashPlan => ({
  ...rest,
  card: of,
  timing: Object.fromEntries(of.steps.map((step) => [step.key, timingOf(step, monthsToWork)])),
});

const examplePlan = (row: Row): CashPlan => {
  const number = (column: string): number => Number(cell(row, column));
  const prices: { readonly [key: string]: number } = { start: number('start_cents'), 'work-3m': number('work_cents') };
  const steps = card.steps.flatMap((step) => {
    const price = prices[step.key];
    return price === undefined ? [] : [{ ...step, price: { set: 'by_buyer', cents: cents(price) } as const }];
  });
  const rates = { start: share(10_000), 'work-3m': share(number('work_rate_percent') * 100) };
  return planned({ ...card, steps }, number('months_to_work'), {
    assumptions: { groups: [{ group: 'A', clients: number('clients'), rates }] },
    joiningMonths: number('joining_months'),
    monthsToPayment: number('months_to_payment'),
    monthlyCostCents: cents(number('monthly_cost_cents')),
    costMonths: number('cost_months'),
  });
};

describe('the cash of a service', () => {
  it.each(readCsv(new URL('testing/worked-examples/cash-flow.csv', import.meta.url)))('$note', (row) => {
    const { worst, breakEven, resultCents } = cashFlow(examplePlan(row));
    const found = [worst.month, worst.balanceCents, breakEven ?? '', resultCents].map(String);
    expect(found).toEqual(['worst_month', 'worst_cents', 'break_even', 'result_cents'].map((name) => cell(row, name)));
  });

  it('waits for the days of a job, and spreads month fees', () => {
    const after = (key: string) => card.steps.filter((step) => step.key === key).map((step) => timingOf(step, 3));
    expect(after('start')).toEqual([{ after: 0, over: 1 }]);
    expect(after('month')).toEqual([{ after: 0, over: 6 }]);
    expect(after('work-1m')).toEqual([{ after: 4, over: 1 }]);
    expect(after('work-6m')).toEqual([{ after: 10, over: 1 }]);
    expect(after('work-trial')).toEqual([{ after: 3, over: 1 }]);
  });
});

const months = fc.integer({ min: 0, max: 12 });
const anyPlan = fc
  .record({
    clients: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 4, maxLength: 4 }),
    rates: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 8, maxLength: 8 }),
    joiningMonths: fc.integer({ min: 1, max: 12 }),
    monthsToWork: months,
    monthsToPayment: months,
    monthlyCostCents: fc.integer({ min: 0, max: 5_000_000 }),
    costMonths: months,
  })
  .map(({ clients, rates, monthsToWork, monthlyCostCents, ...rest }) => {
    const own = Object.fromEntries(card.steps.map(({ key }, n) => [key, share(rates[n] ?? 0)]));
    const groups = (['A', 'B', 'C', 'D'] as const).map((group, n) => ({ group, clients: clients[n] ?? 0, rates: own }));
    return planned(card, monthsToWork, { ...rest, assumptions: { groups }, monthlyCostCents: cents(monthlyCostCents) });
  });
const RUNS = { numRuns: 60 };

describe('whatever the plan', () => {
  it('brings in the comparison price to the cent, and spends what was planned', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const flow = cashFlow(plan);
        expect(sum(flow.months.map(({ inCents }) => inCents))).toBe(comparisonPrice(plan.card, plan.assumptions));
        expect(sum(flow.months.map(({ outCents }) => outCents))).toBe(plan.monthlyCostCents * plan.costMonths);
      }),
      RUNS,
    );
  });

  it('carries each balance on, names the lowest, and stays above zero from the break-even on', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { months: rows, worst, breakEven, resultCents } = cashFlow(plan);
        rows.forEach(({ month, inCents, outCents, balanceCents }, n) => {
          expect([month, balanceCents]).toEqual([n + 1, (rows[n - 1]?.balanceCents ?? 0) + inCents - outCents]);
          expect(inCents).toBeGreaterThanOrEqual(0);
          expect(balanceCents).toBeGreaterThanOrEqual(worst.balanceCents);
          expect(breakEven !== undefined && month >= breakEven && balanceCents < 0).toBe(false);
        });
        expect(rows.at(-1)?.balanceCents).toBe(resultCents);
        expect(breakEven === undefined).toBe(resultCents < 0);
        if (breakEven !== undefined && breakEven > 1) expect(rows[breakEven - 2]?.balanceCents).toBeLessThan(0);
      }),
      RUNS,
    );
  });

  it('never gains from being paid later', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const later = cashFlow({ ...plan, monthsToPayment: plan.monthsToPayment + 1 });
        expect(later.worst.balanceCents).toBeLessThanOrEqual(cashFlow(plan).worst.balanceCents);
        expect(later.resultCents).toBe(cashFlow(plan).resultCents);
      }),
      RUNS,
    );
  });
});
