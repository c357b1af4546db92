import { dayInFinland, type Instant, type LocalDate, plusMs } from '@kt/kernel';
import { catalogue } from '@kt/words';
import type { LetterLanguage } from '../domain/letter.ts';

export const LOCALES = { fi: 'fi-FI', sv: 'sv-FI' } as const;

export const dateOf = (date: LocalDate): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${String(Number(day))}.${String(Number(month))}.${year}`;
};
export const dayOf = (at: Instant): string => dateOf(dayInFinland(at));
/** A moment that ends a day is that day's last minute. */
export const lastDay = (at: Instant): string => dayOf(plusMs(at, -1));

export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;
export const sayIn = (language: LetterLanguage): Say => {
  const texts = catalogue(language);
  return (key, values = {}) =>
    (texts[`letter.${key}`] ?? key).replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
};

type Named = Readonly<Partial<Record<'fi' | 'sv' | 'en', string>>>;
export const nameIn = (names: Named, language: LetterLanguage): string =>
  names[language] ?? names.fi ?? names.sv ?? names.en ?? '';
