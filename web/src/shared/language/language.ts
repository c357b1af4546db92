import { LANGUAGES, type Language } from '@kt/kernel';

export const isLanguage = (text: string): text is Language => LANGUAGES.some((one) => one === text);

/** The language of an address, e.g. `/sv/services` → `sv`. */
export const languageOfPath = (path: string): Language => {
  const first = path.split('/')[1] ?? '';
  return isLanguage(first) ? first : 'fi';
};

/** The same page in another language. */
export const pathIn = (language: Language, path: string): string =>
  path.replace(/^\/(fi|sv|en)(?=\/|$)/, `/${language}`);

/** What a browser asks for, for a visitor whose address names no language. */
export const preferred = (wished: readonly string[]): Language =>
  wished.map((one) => one.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'fi';
