import { LANGUAGES, type Language } from '@kt/kernel';
import en from '@kt/words/en/local.json' with { type: 'json' };
import fi from '@kt/words/fi/local.json' with { type: 'json' };
import sv from '@kt/words/sv/local.json' with { type: 'json' };

const TEXTS = { fi, sv, en } as const;
type Panel<K> = K extends `local.panel_${infer Name}` ? Name : never;
export type Word = Panel<keyof typeof fi>;

/** The language the page is in. */
export const pageLanguage = (): Language =>
  LANGUAGES.find((language) => language === document.documentElement.lang) ?? 'fi';

/** A text of the bar in the page's language, with its values put in. */
export const say = (word: Word, values: Readonly<Record<string, string>> = {}): string =>
  TEXTS[pageLanguage()][`local.panel_${word}`].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
