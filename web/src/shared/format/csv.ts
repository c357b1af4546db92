type Cell = string | number;

const BOM = '\uFEFF';
const QUOTED = /[";\r\n]/;
/** A spreadsheet would run a text that begins so. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

const textCell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const cell = (value: Cell): string => (typeof value === 'number' ? String(value).replace('.', ',') : textCell(value));

/** Cents as a figure that adds up in a spreadsheet, e.g. -1234,50: no spaces, an ASCII minus. */
export const csvEuros = (cents: number): number => cents / 100;

/** Rows as Finnish spreadsheets open them: semicolons, decimal commas, UTF-8 with its mark. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `${BOM}${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
