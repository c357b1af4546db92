import { localDate, plusMonths } from '@kt/kernel';
import { csvEuros } from '../../../../shared/format/csv.ts';

type Row = { readonly kind: string; readonly cents: number; readonly count?: number | undefined };
export type Municipal = { readonly municipality: string; readonly cents: number; readonly rows: readonly Row[] };
/** One kind of cost of one municipality. `count` is missing where it could point at a person. */
export type ShareRow = Row & { readonly municipality: string; readonly key: string };

export const shareRows = (municipalities: readonly Municipal[]): readonly ShareRow[] =>
  municipalities.flatMap(({ municipality, rows }) =>
    rows.map((row) => ({ ...row, municipality, key: `${municipality} ${row.kind}` })),
  );

export const sumOf = (municipalities: readonly { readonly cents: number }[]): number =>
  municipalities.reduce((sum, { cents }) => sum + cents, 0);

/** The month in an address, or the present one where the address names none. */
export const monthIn = (text: string | undefined, today: string): string =>
  text !== undefined && /^20\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : today.slice(0, 7);

export const monthFrom = (month: string, months: number): string =>
  plusMonths(localDate(`${month}-01`), months).slice(0, 7);

/** `2026-04` as people write it. */
export const monthText = (month: string): string => `${String(Number(month.slice(5)))}/${month.slice(0, 4)}`;

type Named = { readonly municipality: (code: string) => string; readonly kind: (kind: string) => string };
type Heads = readonly [municipality: string, kind: string, count: string, share: string];

/** The month's table as rows of a spreadsheet, with its total. */
export const sharesTable = (
  municipalities: readonly Municipal[],
  heads: Heads,
  named: Named,
  total: string,
): readonly (readonly (string | number)[])[] => [
  heads,
  ...shareRows(municipalities).map(({ municipality, kind, count, cents }) => [
    named.municipality(municipality),
    named.kind(kind),
    count ?? '',
    csvEuros(cents),
  ]),
  [total, '', '', csvEuros(sumOf(municipalities))],
];
