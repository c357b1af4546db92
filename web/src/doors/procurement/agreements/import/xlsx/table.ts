import type { Table } from '../cells.ts';
import { dayOfNumber, dayStyles, numberText } from './formats.ts';
import { partsOf } from './parts.ts';
import { readXml } from './read-xml.ts';
import { sharedTexts, type Workbook, workbookOf } from './workbook.ts';

const MOST_ROWS = 2_000;
const MOST_COLUMNS = 200;
const LETTERS = 26;
const BEFORE_A = 64;

/** `BC12` as row 11 and column 54, both from 0. */
const placeOf = (reference: string): readonly [row: number, column: number] | undefined => {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (found === null) return undefined;
  let column = 0;
  for (const letter of found[1] ?? '') column = column * LETTERS + letter.charCodeAt(0) - BEFORE_A;
  return [Number(found[2]) - 1, column - 1];
};

type Book = {
  readonly from: Workbook['from'];
  readonly texts: readonly string[];
  readonly days: ReadonlySet<number>;
};
type Cell = { readonly type: string; readonly style: number; readonly value: string };

/** A cell as somebody would type it: a day, a number with a decimal comma, or its text. */
const cellText = ({ type, style, value }: Cell, { from, texts, days }: Book): string => {
  if (type === 's') return (texts[Number(value)] ?? '').trim();
  const number = Number(value);
  if (type !== 'n' || value === '' || !Number.isFinite(number)) return value.trim();
  return (days.has(style) ? dayOfNumber(number, from) : undefined) ?? numberText(number);
};

type Found = { readonly place: readonly [number, number]; readonly text: string };

/** Every cell of a sheet that says something; a cell without an address follows the one before it. */
const cellsIn = (xml: string, book: Book): readonly Found[] | undefined => {
  const found: Found[] = [];
  let [row, column] = [-1, -1];
  let cell = { type: 'n', style: 0, value: '' };
  const begin = (name: string, { r = '', t = 'n', s = '0' }: Readonly<Record<string, string>>): void => {
    if (name === 'row') [row, column] = [r === '' ? row + 1 : Number(r) - 1, -1];
    if (name !== 'c') return;
    [row, column] = placeOf(r) ?? [row, column + 1];
    cell = { type: t, style: Number(s), value: '' };
  };
  let isReading = false;
  const isSound = readXml(xml, {
    open: (name, attributes) => {
      if (name === 'rPh') isReading = true;
      begin(name, attributes);
    },
    close: (name, own) => {
      if ((name === 'v' || name === 't') && !isReading) cell.value += own;
      if (name === 'rPh') isReading = false;
      if (name !== 'c') return;
      const text = cellText(cell, book);
      if (text !== '') found.push({ place: [row, column], text });
    },
  });
  return isSound ? found : undefined;
};

/** Rows from the first of the sheet, blank ones too; none where a cell lies beyond what an agreement's file can be. */
const rowsOf = (cells: readonly Found[]): Table | undefined => {
  const rows: string[][] = [];
  for (const { place, text } of cells) {
    const [row, column] = place;
    if (row >= MOST_ROWS || column >= MOST_COLUMNS || row < 0) return undefined;
    while (rows.length <= row) rows.push([]);
    const own = rows[row] ?? [];
    while (own.length < column) own.push('');
    own[column] = text;
  }
  return rows;
};

const bookOf = (parts: ReadonlyMap<string, string>, from: Workbook['from']): Book | undefined => {
  const texts = sharedTexts(parts.get('xl/sharedStrings.xml'));
  const days = dayStyles(parts.get('xl/styles.xml'));
  return texts && days && { from, texts, days };
};

/**
 * The first sheet of an XLSX file as a table of texts: days as `2026-12-31`, numbers with a decimal comma, of formulas
 * what they gave when the file was saved. `undefined` for a file that cannot be read as one.
 */
export const tableInXlsx = (bytes: Uint8Array): Table | undefined => {
  const parts = partsOf(bytes);
  const workbook = parts && workbookOf(parts);
  if (parts === undefined || workbook === undefined) return undefined;
  const [sheet, book] = [parts.get(workbook.sheet), bookOf(parts, workbook.from)];
  const cells = sheet !== undefined && book !== undefined ? cellsIn(sheet, book) : undefined;
  return cells && rowsOf(cells);
};
