import { recordsOfText, textOfFile } from '@kt/csv';
import type { Table } from './cells.ts';
import { isZip } from './xlsx/is-zip.ts';

/** The table of a file: XLSX where it begins as one, else CSV. `undefined` for one that cannot be read. */
export const tableOf = async (bytes: Uint8Array): Promise<Table | undefined> => {
  if (!isZip(bytes)) return recordsOfText(textOfFile(bytes))?.map(({ cells }) => cells);
  const { tableInXlsx } = await import('./xlsx/table.ts');
  return tableInXlsx(bytes);
};
