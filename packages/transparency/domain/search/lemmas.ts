import type { Language } from '@kt/kernel';
import { englishStems } from './english.ts';
import { finnishLemmas } from './finnish.ts';
import { swedishStems } from './swedish.ts';

const READ = { fi: finnishLemmas, sv: swedishStems, en: englishStems } as const;

/** What a word form may be a form of in a language. */
export const lemmasOf = (language: Language, form: string): readonly string[] => READ[language](form);

const FINNISH_TAIL = /(?:nen|[nst])?$/u;
const VOWELS_AT_END = /[aeiouyåäö]+$/u;
const CONSONANTS_AT_END = /[^aeiouyåäö]+$/u;

/** An i before a lost k turns into j: aika, ajan. */
const finnishRoot = (lemma: string): string =>
  lemma.replace(FINNISH_TAIL, '').replace(VOWELS_AT_END, '').replace(CONSONANTS_AT_END, '').replace(/i$/u, '');
const otherRoot = (lemma: string): string => lemma.replace(CONSONANTS_AT_END, '').replace(VOWELS_AT_END, '');

/** What every form of a word begins with; at least its first letter. */
export const rootOf = (language: Language, lemma: string): string => {
  const root = language === 'fi' ? finnishRoot(lemma) : otherRoot(lemma);
  return root === '' ? lemma.slice(0, 1) : root;
};
