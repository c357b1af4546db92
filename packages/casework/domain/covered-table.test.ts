import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverSmall } from './covered-table.ts';

const LEAST = 5;

type Equation = readonly number[];
const without = (row: Equation, pivot: Equation, column: number): Equation => {
  const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
  return row.map((n, k) => n - factor * (pivot[k] ?? 0));
};

/** How many independent equations there are, by elimination; coefficients are 0, 1 and -1 alone. */
const rankOf = (equations: readonly Equation[], column = 0): number => {
  if (column >= (equations[0]?.length ?? 0)) return 0;
  const at = equations.findIndex((row) => Math.abs(row[column] ?? 0) > 1e-9);
  const pivot = equations[at];
  if (pivot === undefined) return rankOf(equations, column + 1);
  const rest = equations.filter((_, n) => n !== at).map((row) => without(row, pivot, column));
  return 1 + rankOf(rest, column + 1);
};

/** What a reader with pen and paper knows: every line sums to its total. Hidden counts are the unknowns. */
const equationsOf = (hidden: readonly (readonly boolean[])[]) => {
  const unknowns = hidden.flatMap((line, row) => line.flatMap((is, column) => (is ? [{ row, column }] : [])));
  const lastRow = hidden.length - 1;
  const lastColumn = (hidden[0]?.length ?? 1) - 1;
  const ofRow = (row: number) => unknowns.map((one) => (one.row === row ? (one.column === lastColumn ? -1 : 1) : 0));
  const ofColumn = (column: number) =>
    unknowns.map((one) => (one.column === column ? (one.row === lastRow ? -1 : 1) : 0));
  const equations = [...hidden.map((_, row) => ofRow(row)), ...(hidden[0] ?? []).map((_, column) => ofColumn(column))];
  return { unknowns, equations };
};

const aTable = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(1, 3, 9, 40)).chain(([rows, most]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: 4, maxLength: 4 }), {
    minLength: rows,
    maxLength: rows,
  }),
);

const isSmall = (n: number): boolean => n > 0 && n < LEAST;
/** What the hidden counts of a line sum to. */
const besides = (line: readonly number[], hidden: readonly boolean[] = []): number =>
  line.filter((_, column) => hidden[column] === true).reduce((sum, n) => sum + n, 0);

it('shows no count from one to four, and lets none be found by subtraction', () => {
  fc.assert(
    fc.property(aTable, (rows) => {
      const { counts, hidden } = coverSmall(rows, LEAST);
      const { unknowns, equations } = equationsOf(hidden);
      const known = rankOf(equations);
      const isHidden = (row: number, column: number): boolean => hidden[row]?.[column] === true;
      const cells = counts.flatMap((line, row) => line.map((n, column) => ({ row, column, n })));
      const shownSmall = cells.filter(({ row, column, n }) => !isHidden(row, column) && isSmall(n));
      const sumsSmall = counts.filter(
        (line, row) => !isHidden(row, line.length - 1) && isSmall(besides(line, hidden[row])),
      );
      expect([shownSmall, sumsSmall]).toEqual([[], []]);
      for (const { row, column } of unknowns) {
        const itself = unknowns.map((one) => (one.row === row && one.column === column ? 1 : 0));
        expect(rankOf([...equations, itself])).toBe(known + 1);
      }
    }),
    { numRuns: 500 },
  );
});

it('hides nothing where nothing is small', () => {
  const { counts, hidden } = coverSmall(
    [
      [5, 0, 9, 6],
      [7, 8, 0, 5],
    ],
    LEAST,
  );
  expect(counts).toEqual([
    [5, 0, 9, 6, 20],
    [7, 8, 0, 5, 20],
    [12, 8, 9, 11, 40],
  ]);
  expect(hidden.flat().some(Boolean)).toBe(false);
});

it('hides a second count of the row, and the same two of another row', () => {
  const { hidden } = coverSmall(
    [
      [3, 6, 20, 20],
      [8, 9, 20, 20],
    ],
    LEAST,
  );
  expect(hidden).toEqual([
    [true, true, false, false, false],
    [true, true, false, false, false],
    [false, false, false, false, false],
  ]);
});
