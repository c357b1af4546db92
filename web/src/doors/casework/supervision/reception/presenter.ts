import { DISTANCE_GROUPS } from '@kt/terms';
import type { Held } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import type { Words } from '../../../../shared/language/use-words.ts';

export type ReceptionShown = Held<Awaited<ReturnType<Api['casework']['supervision']['reception']['$get']>>>;
export type TableShown = ReceptionShown['refusals'];
export type LineShown = TableShown[number];
type Cell = LineShown['cells'][number];
type Ask = Pick<Words, 't' | 'number' | 'percent'>;
export type NameOf = (provider: string) => string;

export const GROUPS = [...DISTANCE_GROUPS, 'all'] as const;

/** The year in an address, or the present one where the address names none. */
export const yearIn = (text: string | undefined, today: string): string =>
  text !== undefined && /^20\d{2}$/.test(text) ? text : today.slice(0, 4);

export const lineName = ({ of, provider }: LineShown, nameOf: NameOf, { t }: Pick<Ask, 't'>): string =>
  of === 'provider' ? nameOf(provider ?? '') : t(of === 'all' ? 'supervision.all' : 'supervision.others');

/** What a cell tells: hidden where there are few, nothing where there is nobody, else the figure with its n. */
export const cellText = (cell: Cell | undefined, { t, number, percent }: Ask): string => {
  if (cell?.n === undefined) return t('figures.hidden');
  const { n, share, refused = 0, days, isOver } = cell;
  if (share !== undefined) return t('figures.of_n', { share: percent(share), count: number(refused), n: number(n) });
  if (days === undefined) return '–';
  return t(isOver === true ? 'supervision.days_over' : 'supervision.days', { days: number(days), n: number(n) });
};

export const cellOf = ({ cells }: LineShown, group: Cell['group']): Cell | undefined =>
  cells.find((one) => one.group === group);

/** A table as rows of a spreadsheet, with what it is about in front. */
export const tableRows = (
  title: string,
  lines: TableShown,
  nameOf: NameOf,
  words: Ask,
): readonly (readonly string[])[] => [
  [title, ...GROUPS.map((group) => (group === 'all' ? words.t('figures.group.all') : group))],
  ...lines.map((line) => [
    lineName(line, nameOf, words),
    ...GROUPS.map((group) => cellText(cellOf(line, group), words)),
  ]),
];
