import type { Language } from '@kt/kernel';
import { BUILDING_WORDS } from './building-words.ts';
import { lemmasOf } from './lemmas.ts';

/** Whether a text stands alone as a word somewhere in the catalogue. */
export type IsWord = (text: string) => boolean;
type Known = { readonly language: Language; readonly isWord: IsWord };

const SHORTEST_PART = 2;
const SHORTEST_WORD = 3;
const PLAIN_HEAD = 5;
const LONG_HEAD = 7;
const PLAIN_FRONT = 4;
const LINKS = /(?:[snoue]|en|is)$/u;
/** What makes a word of a word and is none itself: kunta-lainen, koulu-ttaa. */
const DERIVING =
  /^(?:lai|läi|llis|llä|lla|tt|suu|syy|sti|sto|stö|mai|mäi|in|is|ks|mi|ma|mä|nt|je|jo|jä|ja|dia|nsa|nsä|het|lig|are|ing|nde|skap|else|ik)/u;

/** A word of the own list, or two of them: työn + haku. */
const isBuilt = (language: Language, text: string): boolean => {
  const words = BUILDING_WORDS[language];
  if (words.has(text)) return true;
  const cuts = Array.from({ length: Math.max(0, text.length - 2 * SHORTEST_WORD + 1) }, (_, n) => n + SHORTEST_WORD);
  return cuts.some((at) => words.has(text.slice(0, at)) && words.has(text.slice(at)));
};

const isKnown = ({ language, isWord }: Known, text: string): boolean =>
  BUILDING_WORDS[language].has(text) || (text.length >= SHORTEST_WORD && isWord(text));

/** What stands before the last word of a compound: a word, one with its link, or two of them. */
const isFront = (known: Known, front: string): boolean => {
  if (front.length < SHORTEST_PART) return false;
  if (isKnown(known, front)) return true;
  return front.length > SHORTEST_WORD && isKnown(known, front.replace(LINKS, ''));
};

const couldBeFront = (language: Language, front: string): boolean =>
  front.length >= PLAIN_FRONT && (language === 'fi' ? /[aeiouyäöns]$/u : /[^aiouyåäö]$/u).test(front);

/** How long a word must be to be seen behind such a front: the less is known of the front, the longer. */
const leastBehind = (known: Known, front: string): number => {
  if (isBuilt(known.language, front)) return 0;
  if (isFront(known, front)) return PLAIN_HEAD;
  return couldBeFront(known.language, front) ? LONG_HEAD : Infinity;
};

/** Whether the end of a form, from `at` on, is a form of one of `lemmas`, and what stands before it can stand there. */
export const endsWithOne = (known: Known, form: string, at: number, lemmas: ReadonlySet<string>): boolean => {
  const least = leastBehind(known, form.slice(0, at));
  if (least === Infinity) return false;
  return lemmasOf(known.language, form.slice(at)).some((lemma) => lemmas.has(lemma) && lemma.length >= least);
};

/** How a word stands at the beginning of a compound. */
export const asFronts = (language: Language, lemma: string): readonly string[] => {
  if (language === 'fi') return lemma.endsWith('nen') ? [`${lemma.slice(0, -3)}s`] : [lemma, `${lemma}n`];
  const bare = lemma.replace(/[ae]$/u, '');
  return language === 'sv' ? [lemma, `${lemma}s`, bare, `${bare}s`, `${bare}e`, `${bare}o`] : [lemma, `${lemma}s`];
};

/** Whether what follows the first word of a compound is a word. */
export const isRest = (known: Known, front: string, rest: string): boolean => {
  if (rest.length < SHORTEST_WORD) return false;
  if (lemmasOf(known.language, rest).some((lemma) => isKnown(known, lemma)))
    return !DERIVING.test(rest) || rest.length > PLAIN_HEAD;
  return front.length > PLAIN_HEAD && rest.length >= PLAIN_HEAD && !DERIVING.test(rest);
};

/** A compound that nobody has written, cut into its two words; the longest last word that is one. */
export const cutInTwo = (known: Known, word: string): readonly [front: string, last: string] | undefined => {
  const cuts = Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_WORD + 1) }, (_, n) => n + SHORTEST_WORD);
  const at = cuts.find(
    (one) => isFront(known, word.slice(0, one)) && isRest(known, word.slice(0, one), word.slice(one)),
  );
  return at === undefined ? undefined : [word.slice(0, at), word.slice(at)];
};
