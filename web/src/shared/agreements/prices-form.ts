import { cents } from '@kt/kernel';
import { basePriceOf, type RateCard, type Step } from '@kt/terms';
import * as z from 'zod';
import { dayField, moneyField, moneyText } from '../form/fields.ts';
import { CHANGE_REASONS } from './change-form.ts';

/** Other prices for the same steps, and the day from which they hold. */
export const pricesForm = z.object({
  from: dayField,
  prices: z.array(z.object({ amount: moneyField })),
  underWay: z.boolean(),
  reason: z.enum(CHANGE_REASONS),
});
export type PricesShown = z.input<typeof pricesForm>;
export type PricesTyped = z.output<typeof pricesForm>;

/** What the form shows at first: the prices as they are. */
export const pricesShown = ({ steps }: RateCard): PricesShown => ({
  from: '',
  prices: steps.map((step) => ({ amount: moneyText(basePriceOf(step)) })),
  underWay: false,
  reason: 'foreseen_clause',
});

const PERCENT = /^([+\-−]?)\s*(\d{1,2})(?:[,.](\d{1,2}))?\s*%?$/;

/** A percentage as people write it (`2,5`, `-1 %`) in basis points; `undefined` for what is none. */
export const basisPointsOf = (text: string): number | undefined => {
  const found = PERCENT.exec(text.trim());
  if (found === null) return undefined;
  const [, sign = '', whole = '', part = ''] = found;
  const points = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return sign === '-' || sign === '−' ? -points : points;
};

/** The card's prices moved by a percentage, each rounded to the cent, as the form shows them. */
export const movedPrices = ({ steps }: RateCard, basisPoints: number): PricesShown['prices'] =>
  steps.map((step) => ({
    amount: moneyText(cents(Math.round((basePriceOf(step) * (10_000 + basisPoints)) / 10_000))),
  }));

const repriced = (card: RateCard, prices: PricesTyped['prices']): RateCard => ({
  ...card,
  version: card.version + 1,
  steps: card.steps.map((step, n): Step => {
    const amount = prices[n]?.amount;
    return amount === undefined ? step : { ...step, price: { set: 'by_buyer', cents: amount } };
  }),
});

/** What is sent; `undefined` when no price differs. */
export const pricesBody = (card: RateCard, { from, prices, underWay, reason }: PricesTyped) => {
  const isSame = card.steps.every((step, n) => basePriceOf(step) === prices[n]?.amount);
  if (isSame) return undefined;
  return { reason, change: { rateCard: repriced(card, prices), from, ...(underWay && { underWay }) } };
};
