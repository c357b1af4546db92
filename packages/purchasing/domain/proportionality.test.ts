import { cents, localDate, plusDays } from '@kt/kernel';
import { cell, readCsv } from '@kt/terms/testing/read-csv.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostTurnover, yearlyValue } from './proportionality.ts';

const EXAMPLES = readCsv(new URL('../testing/worked-examples/proportionality.csv', import.meta.url));

describe('turnover demanded', () => {
  it.each(EXAMPLES.map((row) => [cell(row, 'name'), row] as const))('%s', (_name, row) => {
    const value = cents(Number(cell(row, 'valueCents')));
    const validity = { from: localDate(cell(row, 'from')), lastDay: localDate(cell(row, 'lastDay')) };
    expect(yearlyValue(value, validity)).toBe(Number(cell(row, 'yearlyCents')));
    expect(mostTurnover(value, validity)).toBe(Number(cell(row, 'mostCents')));
  });

  it('never asks for less when the category is worth more, nor for more when it lasts longer', () => {
    const from = localDate('2026-01-01');
    const amount = fc.integer({ min: 1, max: 1_000_000_000 });
    const days = fc.integer({ min: 0, max: 3_660 });
    fc.assert(
      fc.property(amount, amount, days, days, (value, more, length, longer) => {
        const validity = { from, lastDay: plusDays(from, length) };
        const most = mostTurnover(cents(value), validity);
        expect(mostTurnover(cents(value + more), validity)).toBeGreaterThanOrEqual(most);
        const later = { from, lastDay: plusDays(from, length + longer) };
        expect(mostTurnover(cents(value), later)).toBeLessThanOrEqual(most);
      }),
    );
  });
});
