import { type LocalDate, plusDays } from '@kt/kernel';
import { basePriceOf, type PriceVersion, type RateCard } from '@kt/terms';
import type { Words } from '../language/use-words.ts';
import type { AgreementShown } from './answers.ts';

type Ask = Pick<Words, 't' | 'day' | 'euros' | 'name'>;

/** One card of an agreement and when it holds. */
export type PriceColumn = { readonly key: string; readonly title: string; readonly card: RateCard };
export type PriceLine = { readonly key: string; readonly title: string; readonly prices: readonly string[] };
export type PriceHistory = { readonly columns: readonly PriceColumn[]; readonly lines: readonly PriceLine[] };

const periodOf = ({ from }: PriceVersion, next: PriceVersion | undefined, { t, day }: Ask): string =>
  next === undefined ? t('agr.prices.since', { day: day(from) }) : `${day(from)}–${day(plusDays(next.from, -1))}`;

/** The card that holds on a day, with the day it holds from where the prices have been changed. */
export const cardNow = ({ terms, prices = [] }: Pick<AgreementShown, 'terms' | 'prices'>, today: LocalDate) => {
  const version = prices.findLast(({ from }) => from <= today) ?? prices[0];
  return { card: version?.rateCard ?? terms.rateCard, ...(version !== undefined && { from: version.from }) };
};

/** Every price from its day to the next; `undefined` while nothing has been changed. */
export const priceHistory = ({ prices }: Pick<AgreementShown, 'prices'>, words: Ask): PriceHistory | undefined => {
  if (prices === undefined) return undefined;
  const { t, euros, name } = words;
  const columns = prices.map((version, n) => {
    const period = periodOf(version, prices[n + 1], words);
    const title = version.underWay === true ? `${period} ${t('agr.prices.for_all')}` : period;
    return { key: version.from, title, card: version.rateCard };
  });
  const titles = new Map(prices.flatMap(({ rateCard }) => rateCard.steps.map(({ key, title }) => [key, name(title)])));
  const priceIn = ({ card }: PriceColumn, key: string): string => {
    const step = card.steps.find((one) => one.key === key);
    return step === undefined ? '–' : euros(basePriceOf(step));
  };
  const lines = [...titles].map(([key, title]) => ({
    key,
    title,
    prices: columns.map((column) => priceIn(column, key)),
  }));
  return { columns, lines };
};
