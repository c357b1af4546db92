import type { Held } from '../../api/answers.ts';
import type { Api } from '../../api/api.ts';
import { csvEuros } from '../../format/csv.ts';
import type { Words } from '../../language/use-words.ts';
import type { AgreementShown } from '../answers.ts';
import { reasonText } from './reason-text.ts';

export type CardShown = Held<Awaited<ReturnType<Api['procurement']['agreements'][':agreement']['scorecard']['$get']>>>;
type Card = CardShown['card'];
type Ratio = Card['accepted'];
type Median = Card['toAnswer'];
type Ask = Pick<Words, 't' | 'number' | 'percent' | 'euros'>;

/** One measure: what it is called, and what stands in the table and in the file. */
export type CardRow = {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly cell: string | number;
  /** The figure whose rows can be looked at; absent where there is nothing behind it. */
  readonly figure?: string;
};

const behind = (figure: string, rows: number): Pick<CardRow, 'figure'> => (rows === 0 ? {} : { figure });

const ratioText = ({ count, n, share }: Ratio, { t, number, percent }: Ask): string => {
  if (share !== undefined) return t('figures.of_n', { share: percent(share), count: number(count), n: number(n) });
  return n === 0 ? '–' : t('figures.few', { count: number(count), n: number(n) });
};
const medianText = ({ n, days, isOver }: Median, least: number, { t, number }: Ask): string => {
  if (days === undefined) return n === 0 ? '–' : t('figures.few_days', { least });
  return isOver === true
    ? t('figures.days_over', { days, n: number(n) })
    : t('figures.days', { count: days, n: number(n) });
};

const RATIOS = ['accepted', 'declined', 'expired', 'returned'] as const;

/** How referrals were received and what came of them, one measure a row. */
export const receptionRows = ({ card, least }: CardShown, words: Ask): readonly CardRow[] => {
  const { t, number, euros } = words;
  const plain = (key: 'offered' | 'cancelled' | 'waiting' | 'started' | 'ended', value: number): CardRow => ({
    key,
    name: t(`figures.row.${key}`),
    text: number(value),
    cell: value,
    ...behind(key, value),
  });
  const median = (key: 'to_answer' | 'to_meeting', value: Median): CardRow => ({
    key,
    name: t(`figures.row.${key}`),
    text: medianText(value, least, words),
    cell: value.days ?? '',
    ...behind(key === 'to_answer' ? 'sign' : 'met', value.n),
  });
  const money = (key: 'claimed' | 'paid', cents: number): CardRow => ({
    key,
    name: t(`figures.row.${key}`),
    text: euros(cents),
    cell: csvEuros(cents),
    ...behind(`money:${key}`, cents),
  });
  const ratio = (key: (typeof RATIOS)[number]): CardRow => ({
    key,
    name: t(`figures.row.${key}`),
    text: ratioText(card[key], words),
    cell: card[key].count,
    ...behind(key, card[key].count),
  });
  return [
    plain('offered', card.offered),
    ...(card.cancelled === 0 ? [] : [plain('cancelled', card.cancelled)]),
    plain('waiting', card.waiting),
    ...RATIOS.map(ratio),
    median('to_answer', card.toAnswer),
    median('to_meeting', card.toFirstMeeting),
    plain('started', card.started),
    plain('ended', card.ended),
    {
      key: 'claims',
      name: t('figures.row.claims_returned'),
      text: number(card.claimsReturned),
      cell: card.claimsReturned,
      ...behind('claims:returned', card.claimsReturned),
    },
    money('claimed', card.claimedCents),
    money('paid', card.paidCents),
  ];
};

type Step = Pick<AgreementShown['terms']['rateCard']['steps'][number], 'key' | 'title'>;

/** How many of those who started have reached each step of the rate card, in its order. */
export const resultRows = (
  { card }: CardShown,
  { rateCard }: { readonly rateCard: { readonly steps: readonly Step[] } },
  words: Ask & Pick<Words, 'name'>,
): readonly CardRow[] => {
  const known = rateCard.steps.map(({ key, title }) => ({ key, name: words.name(title) }));
  const others = card.results.flatMap(({ step }) =>
    known.some(({ key }) => key === step) ? [] : [{ key: step, name: step }],
  );
  return [...known, ...others].map(({ key, name }) => {
    const found = card.results.find(({ step }) => step === key) ?? { count: 0, n: card.started };
    return { key, name, text: ratioText(found, words), cell: found.count, ...behind(`step:${key}`, found.count) };
  });
};

type Coded = Card['declinedBy'][number];
const reasonRows = (kind: string, codes: readonly Coded[], words: Ask): readonly CardRow[] =>
  codes.map(({ code, count }) => ({
    key: code,
    name: reasonText(code, words),
    text: words.number(count),
    cell: count,
    ...behind(`${kind}:${code}`, count),
  }));

/** The reasons given, a table for each kind of end that has any. */
export const reasonTables = ({ card }: CardShown, words: Ask) =>
  (['declined', 'returned', 'ended'] as const)
    .map((kind) => ({
      kind,
      caption: words.t(`figures.reasons.${kind}`),
      rows: reasonRows(kind, card[`${kind}By`], words),
    }))
    .filter(({ rows }) => rows.length > 0);

/** The whole card as rows of a spreadsheet. */
export const cardTable = (sections: readonly { readonly title: string; readonly rows: readonly CardRow[] }[]) =>
  sections.flatMap(({ title, rows }) => rows.map(({ name, cell }): (string | number)[] => [title, name, cell]));
