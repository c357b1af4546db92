declare module 'virtual:words' {
  import type { Language } from '@kt/kernel';
  import type { WordsOf } from '@kt/web/src/shared/language/door.ts';

  type Words = { readonly words: Readonly<Record<string, string>> };
  type Loaders = Readonly<Record<Language, () => Promise<Words>>>;
  export const loaders: Readonly<Record<WordsOf, Loaders>>;
}
