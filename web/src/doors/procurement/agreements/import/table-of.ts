import { parseCsv, type Table, textOf } from './csv.ts';
import { isZip } from './xlsx/is-zip.ts';

/** The table of a file: XLSX where it begins as one, else CSV. `undefined` for an XLSX that cannot be read. */
export const tableOf = async (bytes: Uint8Array): Promise<Table | undefined> => {
  if (!isZip(bytes)) return parseCsv(textOf(bytes));
  const { tableInXlsx } = await import('./xlsx/table.ts');
  return tableInXlsx(bytes);
};
