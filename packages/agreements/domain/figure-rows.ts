import { type Counts, countsUnder } from '@kt/kernel';
import { LINE_MONEY, type ReferralTrack } from './referral-track.ts';
import { countsOf, moneyRows } from './track-counts.ts';

/** The month of what was told before its offer was. */
export const NO_MONTH = '0000-00';

/**
 * One row behind a figure of an agreement: a referral, or a payment line. `month` is that of the offer (`YYYY-MM`);
 * `value` is one, working days, a number, or cents net of VAT; `code` a reason, or the step of a payment line.
 */
export type FigureRow = {
  readonly figure: string;
  readonly month: string;
  readonly of: string;
  readonly value: number;
  readonly code?: string;
};

/** How many rows a figure has, of how many persons, and what they sum up to. Of days there is no sum. */
export type FigureTotal = { readonly rows: number; readonly persons: number; readonly sum?: number };

const DAYS = ['sign', 'met'] as const;
const isKept = (name: string): boolean => !/^(money|rows|persons):/.test(name);

const dayRow = (name: string): Pick<FigureRow, 'figure' | 'value'> | undefined => {
  const figure = DAYS.find((one) => name.startsWith(`${one}:`));
  return figure && { figure, value: Number(name.slice(figure.length + 1)) };
};

const codeOf = (name: string, counts: Counts): Pick<FigureRow, 'code'> => {
  const [code] = Object.keys(countsUnder(counts, `${name}:`));
  return code === undefined ? {} : { code };
};

const ANSWERED = ['declined', 'returned', 'ended'] as const;

const countRows = (counts: Counts): readonly Omit<FigureRow, 'month' | 'of'>[] =>
  Object.entries(counts)
    .filter(([name, value]) => value !== 0 && isKept(name))
    .map(([name, value]) => ({
      ...(dayRow(name) ?? { figure: name, value }),
      ...(ANSWERED.some((one) => one === name) && codeOf(name, counts)),
    }));

const wholeRows = ({ money }: ReferralTrack, whole: Counts): readonly Omit<FigureRow, 'month' | 'of'>[] => [
  ...(whole['ordered'] === undefined ? [] : [{ figure: 'ordered', value: 1 }]),
  ...(whole['waiting'] === undefined ? [] : [{ figure: 'to_start', value: 1 }]),
  ...(money.reserved === 0 ? [] : [{ figure: 'money:reserved', value: money.reserved }]),
];

/** Every row that a referral is behind the figures of its agreement. They follow from the same counts as the figures. */
export const rowsOf = (track: ReferralTrack, referral: string): readonly FigureRow[] => {
  const { whole, month = NO_MONTH, monthly } = countsOf(track);
  return [
    ...[...countRows(monthly), ...wholeRows(track, whole)].map((row) => ({ ...row, month, of: referral })),
    ...LINE_MONEY.flatMap((name) =>
      moneyRows(track, name).map(({ line = referral, step, value }) => ({
        figure: `money:${name}`,
        month,
        of: line,
        value,
        ...(step !== undefined && { code: step }),
      })),
    ),
  ];
};

const keyOf = ({ figure, month, of }: FigureRow): string => `${figure} ${month} ${of}`;
const isSame = (one: FigureRow | undefined, other: FigureRow): boolean =>
  one?.value === other.value && one.code === other.code;

/** What must be written and taken away for the rows of a referral to be those after instead of those before. */
export const rowChanges = (
  before: readonly FigureRow[],
  after: readonly FigureRow[],
): { readonly put: readonly FigureRow[]; readonly gone: readonly FigureRow[] } => {
  const [was, is] = [before, after].map((rows) => new Map(rows.map((row) => [keyOf(row), row])));
  return {
    put: after.filter((row) => !isSame(was?.get(keyOf(row)), row)),
    gone: before.filter((row) => is?.get(keyOf(row)) === undefined),
  };
};

/** Figures that are kept of an agreement as a whole, and not by month. */
const WHOLE_FIGURES = ['ordered', 'to_start', 'money:reserved'];
export const isOfWhole = (figure: string): boolean => WHOLE_FIGURES.includes(figure);

/** What the counters say of a figure: its rows are as many, and sum up to the same. */
export const totalOf = (figure: string, counts: Counts, whole: Counts): FigureTotal => {
  const of = (name: string, from = counts): number => from[name] ?? 0;
  if (figure === 'money:reserved') {
    const persons = of('persons:money:reserved', whole);
    return { rows: persons, persons, sum: of(figure, whole) };
  }
  if (figure.startsWith('money:'))
    return { rows: of(`rows:${figure}`), persons: of(`persons:${figure}`), sum: of(figure) };
  if (DAYS.some((one) => one === figure)) {
    const rows = Object.values(countsUnder(counts, `${figure}:`)).reduce((total, one) => total + one, 0);
    return { rows, persons: rows };
  }
  if (figure === 'claims:returned') {
    const persons = of('persons:claims:returned');
    return { rows: persons, persons, sum: of(figure) };
  }
  const n = figure === 'to_start' ? of('waiting', whole) : of(figure, figure === 'ordered' ? whole : counts);
  return { rows: n, persons: n, sum: n };
};
