import {
  LANGUAGES,
  type Language,
  type LocalDate,
  MEMBER_MUNICIPALITIES,
  municipalityCode,
  plusDays,
} from '@kt/kernel';
import { SERVICE_TYPE_CODES, SERVICE_TYPES } from '@kt/terms';
import { centsOf, dayOf, dayText } from '../../../../shared/form/fields.ts';
import { cardOf, PRICED, type TitleOf } from '../new/card-of.ts';
import type { Table } from './cells.ts';

const OPTIONS = [1, 2, 3] as const;
const PLAIN = [
  'document',
  'y_tunnus',
  'service',
  'first_day',
  'last_day',
  'places',
  'ceiling',
  'cost_centre',
  'languages',
  'municipalities',
  'expected',
  'guaranteed',
] as const;
export const NEEDED: readonly string[] = PLAIN.slice(0, 10);
const priceColumn = (key: string): string => `price_${key}`;
const noticeColumn = (n: number): string => `option_${String(n)}_notice`;
const untilColumn = (n: number): string => `option_${String(n)}_last_day`;

/** The columns of the file, the same in every language. */
export const COLUMNS: readonly string[] = [
  ...PLAIN,
  ...PRICED.map(priceColumn),
  ...OPTIONS.flatMap((n) => [noticeColumn(n), untilColumn(n)]),
];

/** What cannot be read in a row: the column, whose cell is empty or not what it should be. */
export type CellFault = { readonly column: string };
type Cells = ReadonlyMap<string, string>;

const dayIn = (text: string): LocalDate | undefined => dayOf(/^\d{4}-\d{2}-\d{2}$/.test(text) ? dayText(text) : text);
const countIn = (text: string): number | undefined => (/^\d{1,6}$/.test(text) ? Number(text) : undefined);
const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,|/+]+/)
    .filter((word) => word !== '');

const allOf = <T>(words: readonly string[], one: (word: string) => T | undefined): readonly T[] | undefined => {
  const found = words.flatMap((word) => one(word) ?? []);
  return found.length === words.length && found.length > 0 ? [...new Set(found)] : undefined;
};
const languageOf = (word: string): Language | undefined => LANGUAGES.find((one) => one === word);
const municipalityIn = (word: string) => {
  const found = MEMBER_MUNICIPALITIES.find(
    ({ code, names }) => code === word || [names.fi, names.sv].some((name) => name.toLowerCase() === word),
  );
  return found && municipalityCode(found.code);
};
const serviceIn = (text: string) =>
  SERVICE_TYPE_CODES.find(
    (code) =>
      code === text ||
      [SERVICE_TYPES[code].names.fi, SERVICE_TYPES[code].names.sv].some(
        (name) => name.toLowerCase() === text.toLowerCase(),
      ),
  );

/** A reader of the cells of one row, which remembers those that it could not read. */
const readerOf = (cells: Cells) => {
  const faults: CellFault[] = [];
  const cell = (column: string): string => cells.get(column) ?? '';
  const needed = <T>(column: string, parse: (text: string) => T | undefined): T | undefined => {
    const value = cell(column) === '' ? undefined : parse(cell(column));
    if (value === undefined) faults.push({ column });
    return value;
  };
  const optional = <T>(column: string, parse: (text: string) => T | undefined): T | undefined =>
    cell(column) === '' ? undefined : needed(column, parse);
  return { faults, cell, needed, optional };
};
type Reader = ReturnType<typeof readerOf>;

const optionsIn = ({ cell, needed }: Reader) =>
  OPTIONS.flatMap((n) => {
    if (cell(noticeColumn(n)) === '' && cell(untilColumn(n)) === '') return [];
    const noticeBy = needed(noticeColumn(n), dayIn);
    const last = needed(untilColumn(n), dayIn);
    if (noticeBy === undefined || last === undefined) return [];
    return [{ key: `option-${String(n)}`, noticeBy, extendsTo: plusDays(last, 1) }];
  });

const pricesIn = ({ faults, optional }: Reader) => {
  const prices = PRICED.map((key) => optional(priceColumn(key), centsOf));
  if (prices.every((price) => price === undefined)) faults.push({ column: priceColumn(PRICED[0] ?? '') });
  return prices;
};

const periodIn = ({ needed }: Reader) => {
  const start = needed('first_day', dayIn);
  const last = needed('last_day', dayIn);
  return start === undefined || last === undefined ? undefined : { start, end: plusDays(last, 1) };
};

const scopeIn = ({ needed }: Reader) => {
  const serviceType = needed('service', serviceIn);
  const languages = needed('languages', (text) => allOf(wordsIn(text), languageOf));
  const municipalities = needed('municipalities', (text) => allOf(wordsIn(text), municipalityIn));
  if (serviceType === undefined || languages === undefined || municipalities === undefined) return undefined;
  return { serviceType, languages: [...languages], municipalities: [...municipalities] };
};

const amountsIn = ({ needed }: Reader) => {
  const places = needed('places', countIn);
  const ceilingCents = needed('ceiling', centsOf);
  const costCentre = needed('cost_centre', (text) => text);
  if (places === undefined || ceilingCents === undefined || costCentre === undefined) return undefined;
  return { places, ceilingCents, costCentre };
};

const volumeIn = ({ optional }: Reader) => {
  const expected = optional('expected', countIn);
  const guaranteed = optional('guaranteed', countIn);
  return { ...(expected !== undefined && { expected }), ...(guaranteed !== undefined && { guaranteed }) };
};

/** Two dates that the file leaves in the wrong order are for the dry run to tell. */
const bodyOf = (read: Reader, titleOf: TitleOf) => {
  const document = read.needed('document', (text) => text);
  const yTunnus = read.needed('y_tunnus', (text) => text);
  const [period, scope, amounts] = [periodIn(read), scopeIn(read), amountsIn(read)];
  const volume = volumeIn(read);
  const options = optionsIn(read);
  const rateCard = cardOf(pricesIn(read), titleOf);
  if (document === undefined || yTunnus === undefined || period === undefined) return undefined;
  if (scope === undefined || amounts === undefined || read.faults.length > 0) return undefined;
  return { document, yTunnus, terms: { ...scope, ...amounts, ...period, rateCard, volume }, options };
};
export type ImportBody = NonNullable<ReturnType<typeof bodyOf>>;

/** A row of the file: what would be sent, or which cells cannot be read. `line` is its number in the file. */
export type FileRow = {
  readonly line: number;
  readonly document: string;
  readonly body?: ImportBody;
  readonly faults: readonly CellFault[];
};
export type FileRead = { readonly rows: readonly FileRow[]; readonly missing: readonly string[] };

/** Reads a table whose first row with anything in it names its columns; blank rows say nothing. `missing` are needed columns that it lacks. */
export const rowsIn = (table: Table, titleOf: TitleOf): FileRead => {
  const [[, head] = [0, []], ...lines] = [...table.entries()].filter(([, row]) => row.some((cell) => cell !== ''));
  const names = head.map((name) => name.toLowerCase());
  const missing = NEEDED.filter((column) => !names.includes(column));
  if (missing.length > 0) return { rows: [], missing };
  const rows = lines.map(([n, cells]): FileRow => {
    const read = readerOf(new Map(names.map((name, at) => [name, cells[at] ?? ''])));
    const body = bodyOf(read, titleOf);
    return { line: n + 1, document: read.cell('document'), ...(body && { body }), faults: read.faults };
  });
  return { rows, missing };
};
