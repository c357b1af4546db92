import Papa from 'papaparse';

/** Rows as a text with semicolons and CRLF that `rowsOfText` reads as they were. Not for a spreadsheet: formulas stay. */
export const textOfRows = (rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((cells) => [...cells]),
        { delimiter: ';', newline: '\r\n' },
      )}\r\n`;
