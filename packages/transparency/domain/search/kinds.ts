import { LANGUAGES, type Trilingual } from '@kt/kernel';
import { SERVICE_METHODS, SERVICE_TYPES, TARGET_GROUPS } from '@kt/terms';
import type { CardFacts } from './drawer.ts';
import { type Forms, formsAnswering } from './match.ts';
import { tokensOf } from './tokens.ts';

type IsOf = (facts: CardFacts) => boolean;

const named = (names: Trilingual, isOf: IsOf): { readonly isOf: IsOf; readonly forms: readonly Forms[] } => ({
  isOf,
  forms: LANGUAGES.map((language) => {
    const words = new Set(tokensOf(names[language]));
    return { language, sorted: [...words].sort(), isWord: (text) => words.has(text) };
  }),
});

const everyKind = () => [
  ...Object.entries(SERVICE_TYPES).map(([code, { names }]) => named(names, (facts) => facts.serviceType === code)),
  ...Object.entries(TARGET_GROUPS).map(([code, names]) => named(names, ({ groups }) => groups.includes(code))),
  ...Object.entries(SERVICE_METHODS).map(([code, names]) => named(names, ({ methods }) => methods.includes(code))),
];
const NAMED = /* @__PURE__ */ everyKind();

/** The kinds, groups and methods that a word names: what a card says by ticking a box rather than in words. */
export const kindsNamed = (word: string): readonly IsOf[] =>
  NAMED.filter(({ forms }) => forms.some((one) => formsAnswering(one, word).size > 0)).map(({ isOf }) => isOf);
