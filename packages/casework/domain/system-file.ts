/** One row of a file: its cells, and the line of the file on which it begins, counted from 1. */
export type FileRow = { readonly line: number; readonly cells: readonly string[] };

const UNREADABLE = '\uFFFD';
const MARK = '\uFEFF';

/** A file's text: UTF-8, or else ISO-8859-15, in which every byte is a letter. */
export const textOfFile = (bytes: Uint8Array): string => {
  const text = new TextDecoder('utf-8').decode(bytes);
  const read = text.includes(UNREADABLE) ? new TextDecoder('iso-8859-15').decode(bytes) : text;
  return read.startsWith(MARK) ? read.slice(1) : read;
};

/** Semicolons as Finnish spreadsheets write them, or commas: whichever the first line has more of. */
export const separatorOf = (text: string): ';' | ',' => {
  const [first = ''] = text.split(/\r?\n/, 1);
  return first.split(',').length > first.split(';').length ? ',' : ';';
};

/** A cell, quoted or not, and what ends it. */
const cellsOf = (separator: ';' | ',') =>
  new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'gy');

const linesIn = (text: string): number => text.split('\n').length - 1;

/** A separator at the very end of the text is followed by one more cell, an empty one. */
const isSeparator = (end: string): boolean => end === ';' || end === ',';

/** Rows of a text with separated values (RFC 4180); empty lines are left out. `undefined` when a quote never ends. */
export const rowsOfText = (text: string): readonly FileRow[] | undefined => {
  const rows: FileRow[] = [];
  const cell = cellsOf(separatorOf(text));
  let cells: string[] = [];
  let begun = 1;
  let line = 1;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) return undefined;
    const [whole, quoted, plain = '', end = ''] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    line += linesIn(whole);
    if (isSeparator(end) && cell.lastIndex < text.length) continue;
    rows.push({ line: begun, cells: isSeparator(end) ? [...cells, ''] : cells });
    cells = [];
    begun = line;
  }
  return rows.filter((row) => row.cells.some((one) => one !== ''));
};

const QUOTED = /[",;\r\n]/;
const cellText = (cell: string): string => (QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as a file with semicolons again: what a browser sends of a longer one. */
export const textOfRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(cellText).join(';')}\r\n`).join('');
