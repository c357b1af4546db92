import type { Texts } from '@kt/kernel';
import {
  CLARITY_LANGUAGES,
  type ClarityLanguage,
  DEMANDS,
  KNOWN_ABBREVIATIONS,
  PASSIVES,
  VAGUE,
} from './clarity-patterns.ts';

/** What a text may be advised on. None of it blocks anything. */
export const TEXT_ADVICE = [
  'long_sentence',
  'passive_pile',
  'vague_word',
  'unknown_abbreviation',
  'hidden_demand',
] as const;
export type TextAdvice = (typeof TEXT_ADVICE)[number];

/** A place in a text and what to look at there; `quote` is how the text has it. */
export type TextFinding = { readonly rule: TextAdvice; readonly language: ClarityLanguage; readonly quote: string };
/** One language says much more than the other. */
export type UnevenFinding = { readonly rule: 'uneven_languages'; readonly shorter: ClarityLanguage };
export type WeightFinding =
  | { readonly rule: 'price_heavy'; readonly weight: number }
  | { readonly rule: 'price_alone' }
  | { readonly rule: 'fixed_but_weighed'; readonly weight: number }
  | { readonly rule: 'bid_but_unweighed' }
  | { readonly rule: 'light_criterion'; readonly criterion: string; readonly weight: number }
  | { readonly rule: 'many_criteria'; readonly count: number };

/** Advice of this system, no law: where plain-language guides commonly draw the line. */
const MOST_WORDS = 20;
const MOST_PASSIVES = 2;
const MOST_RATIO = 1.6;
const SHORTEST_COMPARED = 60;
const HALF = 50;
const LIGHTEST = 10;
const MOST_CRITERIA = 6;

const quoteOf = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** A full stop within an abbreviation or an ordinal ends no sentence. */
const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=(?:\p{L}{3}|[)”%€])[.!?…])\s+|\n+/u).map(quoteOf);
const wordsIn = (sentence: string): number => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
const found = (pattern: RegExp, text: string): readonly string[] => [...text.matchAll(pattern)].map(([word]) => word);
const distinct = (quotes: readonly string[]): readonly string[] => [...new Set(quotes.map(quoteOf))];

const unexplained = (text: string): readonly string[] =>
  found(/(?<![\p{L}\p{N}(])\p{Lu}{2,6}(?![\p{L}\p{N})])/gu, text).filter(
    (one) => !(KNOWN_ABBREVIATIONS.has(one) || text.includes(`(${one})`) || text.includes(`${one} (`)),
  );

const QUOTES: {
  readonly [R in TextAdvice]: (text: string, language: ClarityLanguage) => readonly string[];
} = {
  long_sentence: (text) => sentencesOf(text).filter((one) => wordsIn(one) > MOST_WORDS),
  passive_pile: (text, language) =>
    sentencesOf(text).filter((one) => found(PASSIVES[language], one).length > MOST_PASSIVES),
  vague_word: (text, language) => found(VAGUE[language], text),
  unknown_abbreviation: unexplained,
  hidden_demand: (text, language) => sentencesOf(text).filter((one) => found(DEMANDS[language], one).length > 0),
};

/** What a bidder might not understand in one text of a national language, in the order of the advice. */
export const textFindings = (text: string, language: ClarityLanguage): readonly TextFinding[] =>
  TEXT_ADVICE.flatMap((rule) => distinct(QUOTES[rule](text, language)).map((quote) => ({ rule, language, quote })));

/** Whether the two national languages can be thought to say the same. */
const unevenness = ({ fi = '', sv = '' }: Texts): readonly UnevenFinding[] => {
  const [finnish, swedish] = [quoteOf(fi).length, quoteOf(sv).length];
  const [less, more] = finnish < swedish ? [finnish, swedish] : [swedish, finnish];
  if (less === 0 || more < SHORTEST_COMPARED || more / less <= MOST_RATIO) return [];
  return [{ rule: 'uneven_languages', shorter: finnish < swedish ? 'fi' : 'sv' }];
};

/** Everything to say of a text in both national languages. */
export const findingsIn = (texts: Texts): readonly (TextFinding | UnevenFinding)[] => [
  ...CLARITY_LANGUAGES.flatMap((language) => textFindings(texts[language] ?? '', language)),
  ...unevenness(texts),
];

type Weighed = { readonly key: string; readonly kind: 'price' | 'quality'; readonly weight: number };

type Price = { readonly weight: number } | undefined;

/** Whether the price counts where it differs, and only there. */
const priceFindings = (price: Price, isBid: boolean, isAlone: boolean): readonly WeightFinding[] => {
  if (price === undefined) return isBid ? [{ rule: 'bid_but_unweighed' }] : [];
  if (!isBid) return [{ rule: 'fixed_but_weighed', weight: price.weight }];
  if (isAlone) return [{ rule: 'price_alone' }];
  return price.weight >= HALF ? [{ rule: 'price_heavy', weight: price.weight }] : [];
};

/** What the weights do to the comparison. Weights of zero are left out of the call. `isBid`: bidders give a price. */
export const weightFindings = (criteria: readonly Weighed[], isBid: boolean): readonly WeightFinding[] => {
  const weighed = criteria.filter(({ weight }) => weight > 0);
  const price = weighed.find(({ kind }) => kind === 'price');
  return [
    ...priceFindings(price, isBid, weighed.length === 1),
    ...weighed
      .filter(({ weight }) => weight < LIGHTEST)
      .map(({ key, weight }) => ({ rule: 'light_criterion', criterion: key, weight }) as const),
    ...(weighed.length > MOST_CRITERIA ? [{ rule: 'many_criteria', count: weighed.length } as const] : []),
  ];
};

type Ranged = { readonly key: string; readonly minWeight: number };

/** Published criteria that must weigh something and are left out of a call. Weights of the notice in basis points. */
export const leftOut = <P extends Ranged>(
  criteria: readonly { readonly publishedKey: string; readonly weight: number }[],
  published: readonly P[],
): readonly P[] =>
  published.filter(
    ({ key, minWeight }) =>
      minWeight > 0 && !criteria.some(({ publishedKey, weight }) => publishedKey === key && weight > 0),
  );
