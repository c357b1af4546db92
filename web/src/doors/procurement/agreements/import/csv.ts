/** A table as a file tells it: its first row names the columns. */
export type Table = readonly (readonly string[])[];

const BOM = '\ufeff';

/** The text of a CSV file: UTF-8, or ISO-8859-15 where it is not. */
export const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('iso-8859-15').decode(bytes);
  }
};

const separatorOf = (text: string): string => {
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  return first.split(';').length >= first.split(',').length ? ';' : ',';
};

type Cell = { readonly text: string; readonly next: number };

/** A cell in quotes that begins at `from`; two quotes stand for one. */
const quotedCell = (text: string, from: number): Cell => {
  let cell = '';
  let at = from + 1;
  while (at < text.length) {
    if (text[at] !== '"') cell += text.charAt(at);
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else return { text: cell, next: at + 1 };
    at += 1;
  }
  return { text: cell, next: at };
};

const plainCell = (text: string, from: number, separator: string): Cell => {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { text: text.slice(from, at), next: at };
};

const lineEnd = (text: string, at: number): number => {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2;
  return at + 1;
};

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell === '');

/** The rows of a CSV text whose cells are parted by semicolons or commas, trimmed; blank rows are left out. */
export const parseCsv = (raw: string): Table => {
  const text = raw.startsWith(BOM) ? raw.slice(1) : raw;
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
    row.push(cell.text.trim());
    at = cell.next;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push('');
    } else {
      rows.push(row);
      row = [];
      at = lineEnd(text, at);
    }
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((one) => !isBlank(one));
};

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table as a CSV text that spreadsheets open as it is: UTF-8 with its mark, semicolons. */
export const csvOf = (table: Table): string =>
  `${BOM}${table.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
