import type { JoinedColumn } from '@kt/casework/domain/client-import.ts';
import type { SystemColumn } from '@kt/casework/domain/system-columns.ts';
import type { ROW_FAULTS } from '@kt/casework/domain/system-row.ts';
import { type FileRow, rowsOfText, textOfFile, textOfRows } from '@kt/csv';
import { holdsIdentityCode } from '@kt/kernel';
import type { DistanceGroup } from '@kt/terms';

export type Outcome = {
  readonly line: number;
  readonly outcome: 'new' | 'joined' | 'changed' | 'same' | 'refused';
  readonly fault?: (typeof ROW_FAULTS)[number] | undefined;
  readonly column?: string | undefined;
  readonly join?: Joining | undefined;
};

/** What joining a row to a client opened by hand would change, and what a newer word of a hand keeps. */
export type Joining = {
  readonly reference: string;
  readonly changes: readonly JoinedColumn[];
  readonly keeps: readonly JoinedColumn[];
  readonly group?: { readonly group: DistanceGroup; readonly at: string; readonly by: string } | undefined;
};

/** A chosen file, ready to be sent: rows in pieces, and those that never leave the device. */
export type SystemFile = {
  readonly head: readonly string[];
  readonly rows: readonly FileRow[];
  /** Rows that hold somebody's identity code: told by line, never sent. */
  readonly kept: readonly Outcome[];
};

/** What was chosen, or nothing when it cannot be read as rows under a head. */
export const systemFileOf = (bytes: Uint8Array): SystemFile | undefined => {
  const [head, ...rows] = rowsOfText(textOfFile(bytes)) ?? [];
  if (head === undefined || rows.length === 0) return undefined;
  const coded = rows.filter(({ cells }) => cells.some(holdsIdentityCode));
  return {
    head: head.cells,
    rows: rows.filter((row) => !coded.includes(row)),
    kept: coded.map(({ line, cells }) => {
      const column = head.cells[cells.findIndex(holdsIdentityCode)];
      return { line, outcome: 'refused', fault: 'identity_code', ...(column !== undefined && { column }) };
    }),
  };
};

const AT_ONCE = 25;

export type Piece = { readonly text: string; readonly lines: readonly number[] };

/** A piece as it travels: bytes, since a text body would be taken for JSON on its way. */
export const bodyOf = ({ text }: Piece): { readonly init: { readonly body: Blob } } => ({
  init: { body: new Blob([text], { type: 'text/csv' }) },
});

/** The rows a few at a time, each piece with the head: a file of its own. */
export const piecesOf = ({ head, rows }: Pick<SystemFile, 'head' | 'rows'>): readonly Piece[] =>
  Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, n) => {
    const some = rows.slice(n * AT_ONCE, (n + 1) * AT_ONCE);
    return { text: textOfRows([head, ...some.map(({ cells }) => cells)]), lines: some.map(({ line }) => line) };
  });

/** What was answered about a piece, with the lines of the file that was chosen. */
export const outcomesIn = ({ lines }: Piece, answered: readonly Outcome[]): readonly Outcome[] =>
  answered.map((one, index) => ({ ...one, line: lines[index] ?? one.line }));

export const COUNTED = ['new', 'joined', 'changed', 'same', 'refused'] as const;
export const countsOf = (outcomes: readonly Outcome[]): Readonly<Record<Outcome['outcome'], number>> => {
  const count = (kind: Outcome['outcome']): number => outcomes.filter(({ outcome }) => outcome === kind).length;
  return {
    new: count('new'),
    joined: count('joined'),
    changed: count('changed'),
    same: count('same'),
    refused: count('refused'),
  };
};

/** The rows that an import would change something by. */
export const toImport = (file: SystemFile, checked: readonly Outcome[]): SystemFile => {
  const lines = new Set(
    checked.filter(({ outcome }) => outcome !== 'same' && outcome !== 'refused').map(({ line }) => line),
  );
  return { ...file, rows: file.rows.filter(({ line }) => lines.has(line)) };
};

const REFERENCE: SystemColumn = 'reference';
const cellOf = ({ head }: Pick<SystemFile, 'head'>, { cells }: FileRow, column: SystemColumn): string =>
  cells[head.findIndex((one) => one.toLowerCase() === column)] ?? '';

/** How a row is told apart on the reader's own screen: by line and what the file calls the client. */
export const rowLabel = (file: SystemFile, row: FileRow): string =>
  `${String(row.line)}: ${cellOf(file, row, 'name')} (${cellOf(file, row, 'external_reference')})`;

/** The file with one row naming a client opened by hand. */
export const naming = (file: SystemFile, line: number, reference: string): SystemFile => {
  const known = file.head.findIndex((one) => one.toLowerCase() === REFERENCE);
  const at = known < 0 ? file.head.length : known;
  const named = (row: FileRow): readonly string[] => {
    const cells = known < 0 ? [...row.cells, ''] : row.cells;
    return row.line === line ? cells.with(at, reference) : cells;
  };
  return {
    ...file,
    head: known < 0 ? [...file.head, REFERENCE] : file.head,
    rows: file.rows.map((row) => ({ ...row, cells: named(row) })),
  };
};

/** One row of a file, as a file of its own. */
export const onlyRow = (file: SystemFile, line: number): SystemFile => ({
  ...file,
  rows: file.rows.filter((row) => row.line === line),
});
