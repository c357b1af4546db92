import { claimableFields } from '@kt/competition/domain/secrecy-claims.ts';
import { type Cents, cents } from '@kt/kernel';
import {
  basePriceOf,
  type ComparisonAssumptions,
  comparisonPrice,
  fillBids,
  type RateCard,
  type Step,
} from '@kt/terms';
import { centsOf } from '../../../../shared/form/fields.ts';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { Asked } from './asked.ts';
import type { Shown } from './draft.ts';

type Call = {
  readonly rateCard: RateCard;
  readonly assumptions: ComparisonAssumptions;
  readonly criteria: readonly {
    readonly key: string;
    readonly kind: 'price' | 'quality';
    readonly title: Readonly<Record<string, string>>;
    readonly weight: number;
  }[];
  readonly mustHaves?: readonly { readonly key: string; readonly title: Readonly<Record<string, string>> }[];
};

const claimableBy = (call: Pick<Call, 'rateCard' | 'criteria'>): Asked['claimable'] => {
  const fields = claimableFields(call).map((field) => field.split('.'));
  const of = (kind: string) => fields.flatMap(([first, key]) => (first === kind && key !== undefined ? [key] : []));
  return { answers: of('answers'), prices: of('prices') };
};

export const askedBy = (
  { rateCard, criteria, mustHaves = [] }: Pick<Call, 'rateCard' | 'criteria' | 'mustHaves'>,
  name: Words['name'],
): Asked => ({
  mustHaves: mustHaves.map(({ key, title }) => ({ key, title: name(title) })),
  claimable: claimableBy({ rateCard, criteria }),
  bids: rateCard.steps.flatMap(({ key, title, price }) =>
    price.set === 'by_bid' ? [{ key, title: name(title), cap: price.capCents }] : [],
  ),
  questions: criteria
    .filter(({ kind }) => kind === 'quality')
    .map(({ key, title, weight }) => ({ key, title: name(title), weight })),
});

const WHOLE = 10_000;

/** How many times the buyer expects to pay a step, all clients together. */
export const expectedTimes = ({ groups }: ComparisonAssumptions, key: string): number =>
  groups.reduce((sum, { clients, rates }) => sum + (clients * (rates[key] ?? 0)) / WHOLE, 0);

const priceFor = ({ key, price }: Step, prices: Shown['prices']): Cents | undefined =>
  price.set === 'by_buyer' ? price.cents : centsOf(prices[key] ?? '');

export type PriceLine = {
  readonly key: string;
  readonly title: string;
  readonly isOwn: boolean;
  readonly cap: Cents;
  readonly times: number;
  /** What the step weighs in the comparison; absent while no price is given. */
  readonly total?: Cents;
};

/** Every step with what it weighs in the comparison price, as the prices stand now. */
export const priceLines = (
  { rateCard, assumptions }: Call,
  prices: Shown['prices'],
  name: Words['name'],
): readonly PriceLine[] =>
  rateCard.steps.map((step) => {
    const price = priceFor(step, prices);
    const line = {
      key: step.key,
      title: name(step.title),
      isOwn: step.price.set === 'by_bid',
      cap: basePriceOf(step),
      times: expectedTimes(assumptions, step.key),
    };
    if (price === undefined) return line;
    const alone: RateCard = { ...rateCard, steps: [{ ...step, price: { set: 'by_buyer', cents: price } }] };
    return { ...line, total: comparisonPrice(alone, assumptions) };
  });

/** The card with the bidder's prices in it, once every price is given and within its cap. */
export const pricedCard = ({ rateCard }: Pick<Call, 'rateCard'>, prices: Shown['prices']): RateCard | undefined => {
  const given = rateCard.steps.flatMap(({ key, price }): readonly (readonly [string, Cents])[] => {
    const own = price.set === 'by_bid' ? centsOf(prices[key] ?? '') : undefined;
    return own === undefined ? [] : [[key, own]];
  });
  const filled = fillBids(rateCard, Object.fromEntries(given));
  return filled.ok ? filled.value : undefined;
};

/** The comparison price, once every price is given and within its cap. */
export const comparisonOf = (call: Call, prices: Shown['prices']): Cents | undefined => {
  const card = pricedCard(call, prices);
  return card === undefined ? undefined : comparisonPrice(card, call.assumptions);
};

/** The claims of trade secrets that give a reason, by the field's name as the tender carries it. */
export const claimsIn = ({ prices, answers, attachments = {} }: Shown['secrecy']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({ answers, prices, attachments })
      .flatMap(([kind, reasons]) =>
        Object.entries(reasons).map(([key, why]) => [`${kind}.${key}`, why.trim()] as const),
      )
      .filter(([, why]) => why !== ''),
  );

/** How much of a tender is there. */
export const progressOf = ({ bids, questions, mustHaves }: Asked, { prices, answers, mustHaves: chosen }: Shown) => ({
  mustHaves: mustHaves.filter(({ key }) => (chosen[key] ?? '') !== '').length,
  prices: bids.filter(({ key, cap }) => (centsOf(prices[key] ?? '') ?? cents(cap + 1)) <= cap).length,
  answers: questions.filter(({ key }) => (answers[key] ?? '').trim() !== '').length,
});
