import type { Words } from '../../../../shared/language/use-words.ts';
import type { CategoryShown } from '../answers.ts';

type DemandLine = { readonly key: string; readonly text: string; readonly details: readonly string[] };

const numbersOf = (
  { kind, turnoverCents, count }: CategoryShown['requirements'][number],
  { t, euros }: Pick<Words, 't' | 'euros'>,
): readonly string[] => [
  ...(kind === undefined ? [] : [t(`requirement.kind.${kind}`)]),
  ...(turnoverCents === undefined ? [] : [t('scat.turnover.at_least', { amount: euros(turnoverCents) })]),
  ...(count === undefined ? [] : [t('scat.count.at_least', { count })]),
];

/** Demands with their kind and number on one line, then why they are made. */
export const demandLines = (
  requirements: CategoryShown['requirements'],
  words: Pick<Words, 't' | 'euros' | 'name'>,
): readonly DemandLine[] =>
  requirements.map((one) => ({
    key: one.key,
    text: words.name(one.text),
    details: [
      numbersOf(one, words).join(' · '),
      one.explanation === undefined ? '' : words.name(one.explanation),
      one.turnoverReason === undefined ? '' : words.t('scat.turnover.because', { reason: one.turnoverReason }),
    ].filter((text) => text !== ''),
  }));
