import { readFileSync } from 'node:fs';

export type Row = { readonly [column: string]: string };

/** Reads a worked-example file: first line names, no quoting, `#` lines are remarks (source of the example). */
export const readCsv = (file: URL): readonly Row[] => {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const names = (lines[0] ?? '').split(',');
  return lines.slice(1).map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
};

/** A cell of a row; the test fails loudly when the column is missing. */
export const cell = (row: Row, column: string): string => {
  const text = row[column];
  if (text === undefined) throw new RangeError(`no column ${column}`);
  return text;
};
