import type { Words } from '../language/use-words.ts';
import { municipalityIn } from './card-words.ts';

type Ask = Pick<Words, 't' | 'name'>;
/** What a provider's services of a kind have led to. */
export type ResultsShown = { readonly started: number; readonly working: number };

const WHOLE = 100;

/** The share with work or education, rounded down, and of how many; nothing where it is not told. */
export const resultsLine = (results: ResultsShown | undefined, { t }: Pick<Ask, 't'>): string =>
  results === undefined
    ? ''
    : t('find.results_line', {
        percent: Math.floor((WHOLE * results.working) / results.started),
        n: results.started,
      });

/** How far it is from the municipality that was asked for. */
export const distanceLine = (km: number | undefined, municipality: string | undefined, words: Ask): string => {
  if (km === undefined || municipality === undefined) return '';
  if (km === 0) return words.t('find.near_here');
  return words.t('find.away', { km, municipality: municipalityIn(municipality, words) });
};

/** What stands in the address of a comparison: at most three, each once. */
export const MOST_COMPARED = 3;
export const pickedIn = (text: string | undefined): readonly string[] =>
  [...new Set((text ?? '').split(',').filter((one) => one !== ''))].slice(0, MOST_COMPARED);

/** Picks one, or lets it go; a fourth is not taken. */
export const toggled = (picked: readonly string[], one: string): readonly string[] => {
  if (picked.includes(one)) return picked.filter((other) => other !== one);
  return picked.length < MOST_COMPARED ? [...picked, one] : picked;
};

export const WITHIN = ['10', '25', '50', '100'] as const;
export const LEAST_RESULTS = ['25', '50', '75'] as const;

type Reason = { readonly word: string; readonly manner: string; readonly inName: boolean; readonly form?: string };
type WhyKey = 'name' | 'text' | 'kind' | 'other';
const whyOf = ({ manner, inName }: Reason): WhyKey => {
  if (manner === 'kind') return 'kind';
  if (manner === 'other_name') return 'other';
  return inName ? 'name' : 'text';
};

/** Why a card was found, each place once with the words that stand there. */
export const whysOf = (reasons: readonly Reason[]): readonly { readonly why: WhyKey; readonly words: string }[] =>
  (['name', 'text', 'other', 'kind'] as const).flatMap((why) => {
    const words = reasons.filter((one) => whyOf(one) === why).map(({ form, word }) => form ?? word);
    return words.length === 0 ? [] : [{ why, words: [...new Set(words)].join(', ') }];
  });

/** The same in sentences: where on the card the words of the search stand. */
export const whyTexts = (reasons: readonly Reason[], { t }: Pick<Ask, 't'>): readonly string[] =>
  whysOf(reasons).map(({ why, words }) => t(`svc.why.${why}`, { words }));
