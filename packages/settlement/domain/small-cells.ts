import { type Cents, sum } from '@kt/kernel';

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
const grow = (small: readonly CostRow[], large: readonly CostRow[], fewest: number): readonly CostRow[] => {
  const rest = [...large].sort((a, b) => a.count - b.count || (a.kind < b.kind ? -1 : 1));
  const taken = [...small];
  while (merged(taken).count < fewest) {
    const next = rest.shift();
    if (next === undefined) break;
    taken.push(next);
  }
  return [...rest.sort((a, b) => (a.kind < b.kind ? -1 : 1)), merged(taken)];
};

/**
 * Rows with fewer than `fewest` payments could point at a person (`smallCellPersons` of the rules): they are merged
 * into `other`; if that is still too few, the next smallest row joins them. When nothing is left to join, the count is left out. The cents always sum to what was given.
 */
export const hideSmallCells = (rows: readonly CostRow[], fewest: number): readonly ShownRow[] => {
  const filled = rows.filter((row) => row.count > 0 || row.cents !== 0);
  const small = filled.filter((row) => row.count < fewest);
  const large = filled.filter((row) => row.count >= fewest);
  const shown = small.length === 0 ? large : grow(small, large, fewest);
  return shown.map(({ kind, cents, count }) => (count < fewest ? { kind, cents } : { kind, cents, count }));
};
