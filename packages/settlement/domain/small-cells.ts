import { type Cents, sum } from '@kt/kernel';

/** How few payments could point at a person. */
export const SMALL_CELL = 5;

/** Payments of one kind of step. `count` is missing where it would be small enough to point at a person. */
export type CostRow = { readonly kind: string; readonly cents: Cents; readonly count: number };
export type ShownRow = { readonly kind: string; readonly cents: Cents; readonly count?: number };

/** The kind that small rows are merged into. */
export const OTHER_KINDS = 'other';

const merged = (rows: readonly CostRow[]): CostRow => ({
  kind: OTHER_KINDS,
  cents: sum(rows.map((row) => row.cents)),
  count: rows.reduce((total, row) => total + row.count, 0),
});

/** Takes the smallest shown rows into the merged one until it is large enough, so that no subtraction reveals it. */
const grow = (small: readonly CostRow[], large: readonly CostRow[]): readonly CostRow[] => {
  const rest = [...large].sort((a, b) => a.count - b.count || (a.kind < b.kind ? -1 : 1));
  const taken = [...small];
  while (merged(taken).count < SMALL_CELL) {
    const next = rest.shift();
    if (next === undefined) break;
    taken.push(next);
  }
  return [...rest.sort((a, b) => (a.kind < b.kind ? -1 : 1)), merged(taken)];
};

/**
 * Rows with fewer than five payments are merged into `other`; if that is still fewer than five, the next smallest row
 * joins them. When nothing is left to join, the count is left out. The cents always sum to what was given.
 */
export const hideSmallCells = (rows: readonly CostRow[]): readonly ShownRow[] => {
  const filled = rows.filter((row) => row.count > 0 || row.cents !== 0);
  const small = filled.filter((row) => row.count < SMALL_CELL);
  const large = filled.filter((row) => row.count >= SMALL_CELL);
  const shown = small.length === 0 ? large : grow(small, large);
  return shown.map(({ kind, cents, count }) => (count < SMALL_CELL ? { kind, cents } : { kind, cents, count }));
};
