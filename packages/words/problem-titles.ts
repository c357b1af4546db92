import type { Language } from '@kt/kernel';
import type { Texts } from './texts.ts';

/** The words of the refusals of some contexts: a function bundles no others. A code without words shows as itself. */
export const problemTitles =
  (...contexts: readonly Texts[]) =>
  (code: string, language: Language): string =>
    contexts.flatMap((texts) => texts[language][`error.${code}`] ?? [])[0] ?? code;
