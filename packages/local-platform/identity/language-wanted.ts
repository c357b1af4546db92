import { LANGUAGES, type Language } from '@kt/kernel';

/** The first of the wishes that is a language we have; Finnish otherwise. */
export const languageWanted = (...wishes: readonly (string | undefined)[]): Language => {
  for (const wish of wishes) {
    const found = LANGUAGES.find((language) => new RegExp(`(^|[\\s,])${language}\\b`, 'i').test(wish ?? ''));
    if (found !== undefined) return found;
  }
  return 'fi';
};
