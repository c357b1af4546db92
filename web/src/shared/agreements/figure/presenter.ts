import type { Held } from '../../api/answers.ts';
import type { Api } from '../../api/api.ts';
import type { Words } from '../../language/use-words.ts';
import type { AgreementShown } from '../answers.ts';
import { monthText } from '../card/months.ts';
import { reasonText } from '../card/reason-text.ts';

export type FigureShown = Held<
  Awaited<ReturnType<Api['procurement']['agreements'][':agreement']['figures'][':figure']['$get']>>
>;
type Row = FigureShown['rows'][number];
type Ask = Pick<Words, 't' | 'number' | 'euros' | 'name'>;
type Steps = Pick<AgreementShown['terms']['rateCard'], 'steps'>;
/** Where the names of steps stand. */
type Terms = { readonly rateCard: Steps };

const ROWS = {
  offered: 'figures.row.offered',
  cancelled: 'figures.row.cancelled',
  waiting: 'figures.row.waiting',
  accepted: 'figures.row.accepted',
  declined: 'figures.row.declined',
  expired: 'figures.row.expired',
  returned: 'figures.row.returned',
  sign: 'figures.row.to_answer',
  met: 'figures.row.to_meeting',
  started: 'figures.row.started',
  ended: 'figures.row.ended',
  'claims:returned': 'figures.row.claims_returned',
  ordered: 'figures.volume.ordered',
  to_start: 'figures.volume.waiting',
  'money:reserved': 'figures.value.reserved',
  'money:claimed': 'figures.value.claimed',
  'money:approved': 'figures.value.approved',
  'money:paid': 'figures.value.paid',
} as const;
const isKnown = (figure: string): figure is keyof typeof ROWS => Object.hasOwn(ROWS, figure);

const stepName = (key: string, { rateCard }: Terms, { name }: Pick<Ask, 'name'>): string => {
  const step = rateCard.steps.find((one) => one.key === key);
  return step === undefined ? key : name(step.title);
};

/** What a figure is called, as on its card. */
export const figureName = (figure: string, terms: Terms, words: Ask): string => {
  const { t } = words;
  if (isKnown(figure)) return t(ROWS[figure]);
  const [kind = '', code = ''] = figure.split(':');
  if (kind === 'step') return stepName(code, terms, words);
  return isKnown(kind) ? `${t(ROWS[kind])}: ${reasonText(code, words)}` : t('figures.title');
};

export const isMoney = (figure: string): boolean => figure.startsWith('money:');
const isDays = (figure: string): boolean => figure === 'sign' || figure === 'met';

/** How many rows there are, and what they come to. */
export const totalText = (figure: string, { total }: FigureShown, { t, number, euros }: Ask): string => {
  const rows = t('figures.rows.count', { count: total.rows, n: number(total.rows) });
  if (total.sum === undefined || (!isMoney(figure) && total.sum === total.rows)) return rows;
  return t('figures.rows.sum', { rows, sum: isMoney(figure) ? euros(total.sum) : number(total.sum) });
};

export type ShownRow = {
  readonly key: string;
  readonly month: string;
  readonly what: string;
  readonly value: string;
};

/** Each row by month: what it is of, and how much. */
export const shownRows = (figure: string, rows: readonly Row[], terms: Terms, words: Ask): readonly ShownRow[] =>
  rows.map(({ month, value, code }, n) => ({
    key: String(n),
    month: month.startsWith('0') ? words.t('figures.rows.no_month') : monthText(month),
    what: code === undefined ? '' : isMoney(figure) ? stepName(code, terms, words) : reasonText(code, words),
    value: isMoney(figure)
      ? words.euros(value)
      : isDays(figure)
        ? words.t('figures.rows.days', { count: value })
        : words.number(value),
  }));
