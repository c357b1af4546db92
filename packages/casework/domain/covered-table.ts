type Numbers = readonly number[];
/** A table of counts with its totals as the last column and the last row; `true` where a count is not shown. */
export type CoveredTable = { readonly counts: readonly Numbers[]; readonly hidden: readonly (readonly boolean[])[] };

type Cell = { readonly row: number; readonly column: number; readonly n: number; readonly isTotal: boolean };
type Line = 'row' | 'column';
const LINES: readonly Line[] = ['row', 'column'];

const total = (line: Numbers): number => line.reduce((sum, n) => sum + n, 0);

const withTotals = (rows: readonly Numbers[]): readonly Numbers[] => {
  const full = rows.map((row) => [...row, total(row)]);
  return [...full, (full[0] ?? []).map((_, column) => total(full.map((row) => row[column] ?? 0)))];
};

const cellsOf = (counts: readonly Numbers[]): readonly Cell[] =>
  counts.flatMap((line, row) =>
    line.map((n, column) => ({
      row,
      column,
      n,
      isTotal: row === counts.length - 1 || column === line.length - 1,
    })),
  );

/** The hidden cells that a chain of lines leads to from one cell's row, never through the cell itself. */
const leadsBack = (cell: Cell, hidden: readonly Cell[]): boolean => {
  const rest = hidden.filter((one) => one !== cell);
  const rows = new Set([cell.row]);
  const columns = new Set<number>();
  for (let seen = -1; seen !== rows.size + columns.size; ) {
    seen = rows.size + columns.size;
    for (const one of rest) {
      if (rows.has(one.row)) columns.add(one.column);
      if (columns.has(one.column)) rows.add(one.row);
    }
  }
  return columns.has(cell.column);
};

const inLine = (cells: readonly Cell[], cell: Cell, line: Line): readonly Cell[] =>
  cells.filter((one) => one[line] === cell[line]);

/** The last of a line is its total: where it is shown, all that is hidden beside it comes out as one sum. */
const sumIsSmall = (all: readonly Cell[], hidden: readonly Cell[], cell: Cell, line: Line, least: number): boolean => {
  const last = inLine(all, cell, line).at(-1);
  const beside = inLine(hidden, cell, line);
  if (last === undefined || beside.includes(last)) return false;
  const sum = total(beside.map(({ n }) => n));
  return sum > 0 && sum < least;
};

const rank = ({ n, isTotal }: Cell): number => (isTotal ? 2 : n === 0 ? 1 : 0);
const smallest = (cells: readonly Cell[]): Cell | undefined =>
  cells.toSorted((a, b) => rank(a) - rank(b) || a.n - b.n)[0];

/** What to hide next so that a cell is no longer found: what closes a ring, else the smallest of its lines; totals last. */
const next = (all: readonly Cell[], hidden: readonly Cell[], cell: Cell): Cell | undefined => {
  const shown = all.filter((one) => !hidden.includes(one));
  const closing = leadsBack(cell, hidden) ? [] : shown.filter((one) => leadsBack(cell, [...hidden, one]));
  return smallest(closing) ?? smallest(LINES.flatMap((line) => inLine(shown, cell, line)));
};

/**
 * Hides every count that is neither zero nor at least `least`, and as many more as it takes that none of them comes out
 * by subtracting what is shown from the totals. In each line the hidden ones are none, or more than one that together
 * reach `least`; and each lies on a ring of hidden cells, along which it could be more or less without any shown number
 * being another.
 */
export const coverSmall = (rows: readonly Numbers[], least: number): CoveredTable => {
  const counts = withTotals(rows);
  const all = cellsOf(counts);
  const hidden: Cell[] = all.filter(({ n }) => n > 0 && n < least);
  const isFound = (cell: Cell): boolean =>
    !leadsBack(cell, hidden) || LINES.some((line) => sumIsSmall(all, hidden, cell, line, least));
  for (let at = 0; at < hidden.length; ) {
    const cell = hidden[at];
    const more = cell !== undefined && isFound(cell) ? next(all, hidden, cell) : undefined;
    if (more === undefined) at += 1;
    else {
      hidden.push(more);
      at = 0;
    }
  }
  const isHidden = new Set(hidden.map(({ row, column }) => `${String(row)} ${String(column)}`));
  return {
    counts,
    hidden: counts.map((line, row) => line.map((_, column) => isHidden.has(`${String(row)} ${String(column)}`))),
  };
};
