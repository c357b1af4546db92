import { expect, it } from 'vitest';
import { formulaLines } from './formula-lines.ts';

const price = { kind: 'price', weight: 40 } as const;
const quality = { kind: 'quality', weight: 60 } as const;

it.each([
  [
    [price, quality],
    ['price', 'quality', 'rounding', 'tie'],
  ],
  [
    [{ ...price, weight: 0 }, quality],
    ['no_price', 'quality', 'rounding', 'tie_lot'],
  ],
  [[quality], ['no_price', 'quality', 'rounding', 'tie_lot']],
  [[price], ['price', 'rounding', 'tie_lot']],
])('%j is told as %j', (criteria, lines) => {
  expect(formulaLines(criteria)).toEqual(lines.map((line) => `call_formula.${line}`));
});
