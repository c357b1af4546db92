import { type Cents, subtract } from '@kt/kernel';
import { basePriceOf, DISTANCE_GROUPS, priceOf, type RateCard, type Step } from '@kt/terms';
import type { Words } from '../language/use-words.ts';

/** What a step costs before and after a change of prices. */
export type PriceStep = {
  readonly key: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
};
type Ask = Pick<Words, 't' | 'euros' | 'name'>;
type Pair = { readonly key: string; readonly title: string; readonly before?: Cents; readonly after?: Cents };

const sameUplift = (before: Step | undefined, after: Step | undefined): boolean =>
  before === undefined ||
  after === undefined ||
  DISTANCE_GROUPS.every((group) => before.uplift[group] === after.uplift[group]);

const pairsOf = (before: Step | undefined, after: Step | undefined, { t, name }: Ask): readonly Pair[] => {
  const step = after ?? before;
  if (step === undefined) return [];
  const title = name(step.title);
  const priced = (price: (of: Step) => Cents) => ({
    ...(before !== undefined && { before: price(before) }),
    ...(after !== undefined && { after: price(after) }),
  });
  if (sameUplift(before, after)) return [{ key: step.key, title, ...priced(basePriceOf) }];
  return DISTANCE_GROUPS.map((group) => ({
    key: `${step.key}-${group}`,
    title: `${title}, ${t('price.group', { group })}`,
    ...priced((of) => priceOf(of, group)),
  }));
};

const differenceOf = ({ before, after }: Pair, { euros }: Ask): string => {
  if (before === undefined || after === undefined) return '';
  const more = subtract(after, before);
  return more > 0 ? `+${euros(more)}` : euros(more);
};

/** Every step of two cards, what it costs in each and how much that is more or less; before any uplift where that stays. */
export const priceSteps = (before: RateCard, after: RateCard, words: Ask): readonly PriceStep[] => {
  const keys = [...new Set([...before.steps, ...after.steps].map(({ key }) => key))];
  const stepIn = (card: RateCard, key: string) => card.steps.find((step) => step.key === key);
  const shown = (amount: Cents | undefined): string => (amount === undefined ? '–' : words.euros(amount));
  return keys
    .flatMap((key) => pairsOf(stepIn(before, key), stepIn(after, key), words))
    .map((pair) => ({
      key: pair.key,
      title: pair.title,
      before: shown(pair.before),
      after: shown(pair.after),
      difference: differenceOf(pair, words),
    }));
};
