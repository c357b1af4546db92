import type { Trilingual } from '@kt/kernel';
import type { RequirementKind } from '@kt/terms';
import type { Words } from '../language/use-words.ts';

/** A yes/no requirement as the server tells it. */
export type Demand = {
  readonly key: string;
  readonly text: Trilingual;
  readonly kind?: RequirementKind;
  readonly turnoverCents?: number;
  readonly count?: number;
  readonly explanation?: Trilingual;
  readonly turnoverReason?: string;
};

type DemandLine = { readonly key: string; readonly text: string; readonly details: readonly string[] };

const numbersOf = ({ turnoverCents, count }: Demand, { t, euros }: Pick<Words, 't' | 'euros'>): readonly string[] => [
  ...(turnoverCents === undefined ? [] : [t('demand.turnover', { amount: euros(turnoverCents) })]),
  ...(count === undefined ? [] : [t('demand.count', { count })]),
];

/** Demands with their kind and number on one line, then why they are made. */
export const demandLines = (
  requirements: readonly Demand[],
  words: Pick<Words, 't' | 'euros' | 'name'>,
): readonly DemandLine[] =>
  requirements.map((one) => ({
    key: one.key,
    text: words.name(one.text),
    details: [
      numbersOf(one, words).join(' · '),
      one.explanation === undefined ? '' : words.name(one.explanation),
      one.turnoverReason === undefined ? '' : words.t('demand.because', { reason: one.turnoverReason }),
    ].filter((text) => text !== ''),
  }));
