import { dayInFinland, type Instant } from '@kt/kernel';
import { csvOf } from '../../../shared/format/csv.ts';

type Names = Readonly<Record<string, string | undefined>>;
type Row = { readonly provider: string; readonly names: Names; readonly since: Instant };

/** By name in the reader's language: an order that favours nobody. */
export const inNameOrder = <R extends Row>(
  rows: readonly R[],
  language: string,
  named: (names: Names) => string,
): readonly R[] => rows.toSorted((a, b) => named(a.names).localeCompare(named(b.names), language));

/** The list as a spreadsheet opens it; days as in `2026-01-19`. */
export const admittedCsv = (
  rows: readonly Row[],
  titles: { readonly name: string; readonly since: string },
  named: (names: Names) => string,
): string => csvOf([[titles.name, titles.since], ...rows.map((one) => [named(one.names), dayInFinland(one.since)])]);
