import { cents } from '@kt/kernel';
import type { Held } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { csvEuros } from '../../../../shared/format/csv.ts';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { Column } from '../../../../shared/page/data-table.tsx';

type RunningValues = Held<Awaited<ReturnType<Api['procurement']['running-values']['$get']>>>;
export type Sums = RunningValues['rows'][number]['sums'];
type Ask = Pick<Words, 't' | 'euros' | 'number'>;

const MONEY = ['agreed', 'reserved', 'claimed', 'approved', 'paid', 'left'] as const;
type Key = (typeof MONEY)[number];

/** Sums of which each part is made the same way. */
const sumsWith = (agreements: number, of: (key: Key) => number): Sums => ({
  agreements,
  agreedCents: cents(of('agreed')),
  reservedCents: cents(of('reserved')),
  claimedCents: cents(of('claimed')),
  approvedCents: cents(of('approved')),
  paidCents: cents(of('paid')),
  leftCents: cents(of('left')),
});
const NONE: Sums = sumsWith(0, () => 0);

/** The sums of a category; nothing where no agreement has been in force. */
export const sumsOf = (rows: RunningValues['rows'], category: string): Sums =>
  rows.find((one) => one.category === category)?.sums ?? NONE;

/** All together, to the cent. */
export const together = (all: readonly Sums[]): Sums =>
  sumsWith(
    all.reduce((total, { agreements }) => total + agreements, 0),
    (key) => all.reduce((total, one) => total + one[`${key}Cents`], 0),
  );

type Row = { readonly sums: Sums };

/** The figures of a row as columns of a table. */
export const moneyColumns = ({ t, euros }: Ask): readonly Column<Row>[] =>
  MONEY.map((key) => ({
    key,
    title: t(`sval.money.${key}`),
    align: 'end' as const,
    cell: ({ sums }: Row) => euros(sums[`${key}Cents`]),
  }));

/** The same figures without their names, for the foot of the table. */
export const moneyFoot = (sums: Sums, { euros }: Pick<Ask, 'euros'>): readonly string[] =>
  MONEY.map((key) => euros(sums[`${key}Cents`]));

/** A table as rows of a spreadsheet: its sums are the same as those on the page. */
export const runningTable = (
  first: string,
  rows: readonly { readonly name: string; readonly sums: Sums }[],
  { t }: Pick<Ask, 't'>,
): readonly (readonly (string | number)[])[] => [
  [first, ...MONEY.map((key) => t(`sval.money.${key}`))],
  ...rows.map(({ name, sums }) => [name, ...MONEY.map((key) => csvEuros(sums[`${key}Cents`]))]),
];
