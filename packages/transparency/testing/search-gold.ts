import type { Language } from '@kt/kernel';
import { type Forms, formsAnswering } from '../domain/search/match.ts';

/** A line of a gold list: forms of one word, or compounds that the word must find, or words that it must not. */
export type GoldLine = {
  readonly language: Language;
  readonly kind: 'word' | 'compound' | 'not';
  readonly word: string;
  readonly forms: readonly string[];
};

/** Shares in hundredths of a percent. */
export type GoldResult = { readonly recall: number; readonly compounds: number; readonly precision: number };

const dictionaryOf = (language: Language, lines: readonly GoldLine[]): Forms => {
  const words = new Set(lines.flatMap(({ kind, word, forms }) => (kind === 'word' ? [word, ...forms] : forms)));
  return { language, sorted: [...words].sort(), isWord: (text) => words.has(text) };
};

const WHOLE = 10_000;
const share = (part: number, of: number): number => (of === 0 ? WHOLE : Math.floor((part * WHOLE) / of));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/**
 * Asks for every form of every word, and counts which of the others are found. Right are forms of the same word and compounds
 * in which the word is written; everything else of the list that is found besides is wrong.
 */
export const goldOf = (language: Language, all: readonly GoldLine[]): GoldResult => {
  const lines = all.filter((line) => line.language === language);
  const dictionary = dictionaryOf(language, lines);
  const words = lines.filter(({ kind }) => kind === 'word');
  const compounds = lines.filter(({ kind }) => kind === 'compound');
  const formsOf = (word: string) => [word, ...(words.find((line) => line.word === word)?.forms ?? [])];
  const asked = new Map<string, ReadonlySet<string>>();
  const answerTo = (form: string): ReadonlySet<string> => {
    const known = asked.get(form) ?? new Set(formsAnswering(dictionary, form).keys());
    asked.set(form, known);
    return known;
  };
  const hits = (lists: readonly GoldLine[], wanted: (line: GoldLine) => readonly string[]) => {
    const pairs = lists.flatMap((line) => formsOf(line.word).map((form) => [answerTo(form), wanted(line)] as const));
    const found = pairs.map(([got, want]) => want.filter((one) => got.has(one)).length);
    return share(sum(found), sum(pairs.map(([, want]) => want.length)));
  };
  const isRight = (word: string, found: string): boolean =>
    formsOf(word).includes(found) ||
    compounds.some((line) => line.forms.includes(found) && (line.word === word || found.includes(word.slice(0, -1))));
  const judged = words.flatMap(({ word }) =>
    formsOf(word).flatMap((form) => [...answerTo(form)].map((found) => isRight(word, found))),
  );
  return {
    recall: hits(words, ({ word }) => formsOf(word)),
    compounds: hits(compounds, ({ forms }) => forms),
    precision: share(judged.filter(Boolean).length, judged.length),
  };
};
