import { type FileRow, rowsOfText, textOfFile } from '@kt/csv';
import { err, ok, type Result } from '@kt/kernel';
import { toldEvent } from '../domain/service-event.ts';
import { NEEDED_COLUMNS, SYSTEM_COLUMNS, type SystemColumn } from '../domain/system-columns.ts';
import { type Cells, type RowFault, readSystemRow, type SystemRow } from '../domain/system-row.ts';

type Line = { readonly line: number } & Result<SystemRow, RowFault>;
type Unreadable = { readonly code: 'casework.file_unreadable'; readonly column?: string };

const isColumn = (text: string): text is SystemColumn => SYSTEM_COLUMNS.some((one) => one === text);

const columnsIn = (head: FileRow): Result<readonly SystemColumn[], Unreadable> => {
  const names = head.cells.map((cell) => cell.toLowerCase());
  const columns = names.filter(isColumn);
  const missing = NEEDED_COLUMNS.find((column) => !columns.includes(column));
  if (missing !== undefined) return err({ code: 'casework.file_unreadable', column: missing });
  return columns.length === names.length && new Set(columns).size === columns.length
    ? ok(columns)
    : err({ code: 'casework.file_unreadable' });
};

const cellsOf = (columns: readonly SystemColumn[], { cells }: FileRow): Cells | undefined =>
  cells.length === columns.length
    ? Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
    : undefined;

/** The national system by files: rows of clients in, events of services out. */
export const clientFile = {
  /** Every row of a file with its line: as it is understood, or what is wrong with it. An unknown column is refused. */
  rowsIn: (bytes: Uint8Array): Result<readonly Line[], Unreadable> => {
    const [head, ...rows] = rowsOfText(textOfFile(bytes)) ?? [];
    if (head === undefined) return err({ code: 'casework.file_unreadable' });
    const columns = columnsIn(head);
    if (!columns.ok) return columns;
    return ok(
      rows.map((row) => {
        const cells = cellsOf(columns.value, row);
        return { line: row.line, ...(cells === undefined ? err({ fault: 'cells' } as const) : readSystemRow(cells)) };
      }),
    );
  },
  eventOut: toldEvent,
};
