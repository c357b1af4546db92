import type { Language } from '@kt/kernel';
import { BUILDING_WORDS } from './building-words.ts';
import { asFronts, endsWithOne, type IsWord, isRest } from './compounds.ts';
import { lemmasOf, rootOf } from './lemmas.ts';
import { firstFrom } from './sorted.ts';

/** How a form of the catalogue answers a word: it is a form of it, or a compound with it. */
export type How = 'word' | 'part';

/** The forms that a language's texts are written with, sorted by code units. */
export type Forms = { readonly language: Language; readonly sorted: readonly string[]; readonly isWord: IsWord };

const SHORTEST_PART = 3;

const beginningWith = (sorted: readonly string[], text: string): readonly string[] =>
  sorted.slice(firstFrom(sorted, text), firstFrom(sorted, `${text}\uffff`));

/** Roots of which none begins with another. */
const distinct = (roots: readonly string[]): readonly string[] => {
  const short = [...new Set(roots)].sort((a, b) => a.length - b.length);
  return short.filter((root, n) => !short.slice(0, n).some((one) => root.startsWith(one)));
};

const SURE = 4;

/** Whether a guess that two forms have in common speaks for one word: short ones are common to many. */
const isTelling = (language: Language, asked: string, lemma: string): boolean =>
  language !== 'fi' || lemma.length >= SURE || lemma === asked || BUILDING_WORDS.fi.has(lemma);

const wordsOf = ({ language, sorted }: Forms, lemmas: ReadonlySet<string>): readonly string[] =>
  distinct([...lemmas].map((lemma) => rootOf(language, lemma)))
    .flatMap((root) => beginningWith(sorted, root))
    .filter((form) => lemmasOf(language, form).some((lemma) => lemmas.has(lemma)));

/** The guesses that a compound is looked through for: those that are words of the catalogue; all long ones when none is. */
const partsOf = ({ isWord }: Forms, asked: string, lemmas: readonly string[]): ReadonlySet<string> => {
  const long = lemmas.filter((lemma) => lemma.length >= SHORTEST_PART);
  const words = long.filter((lemma) => lemma !== asked && isWord(lemma));
  return new Set(words.length > 0 ? [asked, ...words] : long);
};

const placesOf = (form: string, root: string): readonly number[] => {
  const places: number[] = [];
  for (let at = form.indexOf(root, 2); at >= 0; at = form.indexOf(root, at + 1)) places.push(at);
  return places;
};

const headed = (forms: Forms, parts: ReadonlySet<string>): readonly string[] => {
  const roots = distinct([...parts].map((lemma) => rootOf(forms.language, lemma)));
  return forms.sorted.filter((form) =>
    roots.some((root) => placesOf(form, root).some((at) => endsWithOne(forms, form, at, parts))),
  );
};

const begun = (
  forms: Forms,
  asked: string,
  parts: ReadonlySet<string>,
  words: readonly string[],
): readonly string[] => {
  const isFinnish = forms.language === 'fi';
  const genitives = isFinnish ? words.filter((word) => word.endsWith('n')) : [];
  const lemmas = [...parts].filter((lemma) => !isFinnish || parts.size === 1 || lemma !== asked);
  const fronts = [...new Set([...lemmas.flatMap((lemma) => asFronts(forms.language, lemma)), ...genitives])];
  return fronts.flatMap((front) =>
    beginningWith(forms.sorted, front).filter((form) => isRest(forms, front, form.slice(front.length))),
  );
};

/** The forms that answer a word of the reader's, which may itself stand in any form. */
export const formsAnswering = (forms: Forms, asked: string): ReadonlyMap<string, How> => {
  const lemmas = lemmasOf(forms.language, asked).filter((lemma) => isTelling(forms.language, asked, lemma));
  const words = wordsOf(forms, new Set(lemmas));
  const parts = partsOf(forms, asked, lemmas);
  const compounds = [...headed(forms, parts), ...begun(forms, asked, parts, words)];
  return new Map<string, How>([
    ...compounds.map((form) => [form, 'part'] as const),
    ...words.map((form) => [form, 'word'] as const),
  ]);
};
