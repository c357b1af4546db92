import * as z from 'zod';
import type { Season } from './season.ts';

/** What the season came to, in cents net of VAT unless named otherwise. */
export type Money = {
  readonly committedCents: number;
  readonly approvedCents: number;
  readonly paidCents: number;
  readonly vatCents: number;
  readonly ledger: { readonly debitsCents: number; readonly creditsCents: number };
  readonly municipalities: Readonly<Record<string, number>>;
};

const F = '/api/finance/v1';
const zBudgets = z.looseObject({
  rows: z.array(z.looseObject({ reservedCents: z.int(), stages: z.record(z.string(), z.int()) })),
});
const zLedger = z.looseObject({ debitCents: z.int(), creditCents: z.int() });
const zShares = z.looseObject({ municipalities: z.array(z.looseObject({ municipality: z.string(), cents: z.int() })) });
const zPaid = z.looseObject({
  rows: z.array(z.looseObject({ amountCents: z.int(), vatCents: z.int() })),
  cursor: z.string().exactOptional(),
});

const monthsBetween = (from: string, to: string): readonly string[] => {
  const months: string[] = [];
  for (let [year, month] = from.split('-').map(Number) as [number, number]; ; ) {
    const text = `${String(year)}-${String(month).padStart(2, '0')}`;
    if (text > to) return months;
    months.push(text);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
};

/** Reads the season's money from finance's own pages, and adds it up. */
export const totalsOf = async ({ by }: Season, from: string, to: string): Promise<Money> => {
  const finance = await by('finance1');
  const sums = { committedCents: 0, approvedCents: 0, paidCents: 0, vatCents: 0 };
  const ledger = { debitsCents: 0, creditsCents: 0 };
  const municipalities: Record<string, number> = {};
  for (const year of new Set([from.slice(0, 4), to.slice(0, 4)])) {
    const { rows } = await finance.get(`${F}/budgets?year=${year}`, zBudgets);
    for (const { stages } of rows) {
      sums.committedCents += Object.values(stages).reduce((a, b) => a + b, 0);
      sums.approvedCents += (stages['approved'] ?? 0) + (stages['queued'] ?? 0) + (stages['paid'] ?? 0);
    }
    const { debitCents, creditCents } = await finance.get(`${F}/ledger?year=${year}`, zLedger);
    ledger.debitsCents += debitCents;
    ledger.creditsCents += creditCents;
  }
  for (const month of monthsBetween(from, to)) {
    const shares = await finance.get(`${F}/shares?month=${month}`, zShares);
    for (const { municipality, cents } of shares.municipalities)
      municipalities[municipality] = (municipalities[municipality] ?? 0) + cents;
    const { rows } = await finance.get(`${F}/lines?paidIn=${month}`, zPaid);
    for (const row of rows) {
      sums.paidCents += row.amountCents;
      sums.vatCents += row.vatCents;
    }
  }
  return { ...sums, ledger, municipalities };
};
