import Papa from 'papaparse';

/** One row of a file: its cells, trimmed, and the line of the file on which it begins, counted from 1. */
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

const linesIn = (text: string): number => text.split('\n').length - 1;

/** Every record of a text with separated values (RFC 4180), blank ones too. `undefined` where a quote is out of place. */
export const recordsOfText = (text: string): readonly FileRow[] | undefined => {
  const lined = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const rows: FileRow[] = [];
  let [line, at, isSound] = [1, 0, true];
  Papa.parse<readonly string[]>(lined, {
    delimiter: separatorOf(lined),
    newline: '\n',
    step: ({ data, errors, meta: { cursor } }) => {
      isSound &&= errors.length === 0;
      rows.push({ line, cells: data.map((cell) => cell.trim()) });
      line += linesIn(lined.slice(at, cursor));
      at = cursor;
    },
  });
  return isSound ? rows : undefined;
};

/** The records that say something. */
export const rowsOfText = (text: string): readonly FileRow[] | undefined =>
  recordsOfText(text)?.filter(({ cells }) => cells.some((cell) => cell !== ''));
