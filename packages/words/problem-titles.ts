import type { Language } from '@kt/kernel';
import { fill } from './fill.ts';
import type { Texts } from './texts.ts';

/**
 * The words of the refusals of some contexts, with their moments, days and amounts: a function bundles no others. A code
 * without words shows as itself.
 */
export const problemTitles =
  (...contexts: readonly Texts[]) =>
  (code: string, language: Language, facts: Readonly<Record<string, unknown>> = {}): string => {
    const text = contexts.flatMap((texts) => texts[language][`error.${code}`] ?? [])[0];
    return text === undefined ? code : fill(text, facts, language);
  };
