import { DISTANCE_GROUPS, type DistanceGroup, maximumPerClient, priceOf, type RateCard } from '@kt/terms';
import type { Words } from '../language/use-words.ts';

export type PriceRow = {
  readonly key: string;
  readonly title: string;
  /** In the order of the distance groups. */
  readonly prices: readonly string[];
  readonly evidence: string;
  /** Whether the prices are the most that may be bid. */
  readonly isCap: boolean;
};

type Ask = Pick<Words, 't' | 'euros' | 'name'>;

/** A rate card as a table: a row for each step, a price for each distance group. */
export const priceRows = ({ steps }: RateCard, { t, euros, name }: Ask): readonly PriceRow[] =>
  steps.map((step) => ({
    key: step.key,
    title: name(step.title),
    prices: DISTANCE_GROUPS.map((group) => euros(priceOf(step, group))),
    evidence: step.evidence.map((kind) => t(`evidence.kind.${kind}`)).join(', '),
    isCap: step.price.set === 'by_bid',
  }));

/** The most that one client can cost, in the order of the distance groups. */
export const mostPerClient = (card: RateCard, { euros }: Pick<Ask, 'euros'>): readonly string[] =>
  DISTANCE_GROUPS.map((group: DistanceGroup) => euros(maximumPerClient(card, group)));
