import { type Cents, dayInFinland, type Instant, plusMs } from '@kt/kernel';
import { catalogue } from '@kt/words';
import type { NoticeLanguage } from '../domain/notice.ts';

export const LOCALES = { fi: 'fi-FI', sv: 'sv-FI' } as const;

export type Say = (key: string, values?: Readonly<Record<string, string>>) => string;
/** Texts of the letters about a decision, in one language. */
export const sayIn = (language: NoticeLanguage): Say => {
  const texts = catalogue(language);
  return (key, values = {}) =>
    (texts[`decision_letter.${key}`] ?? key).replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
};

type Named = Readonly<Partial<Record<'fi' | 'sv' | 'en', string>>>;
export const nameIn = (names: Named, language: NoticeLanguage): string =>
  names[language] ?? names.fi ?? names.sv ?? names.en ?? '';

const zone = { timeZone: 'Europe/Helsinki' } as const;
const hour = new Intl.DateTimeFormat('fi-FI', { ...zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A Finnish day, e.g. 1.9.2025. */
export const dayOf = (at: Instant): string => {
  const [year = '', month = '', day = ''] = dayInFinland(at).split('-');
  return `${String(Number(day))}.${String(Number(month))}.${year}`;
};
/** A moment in Finland with its weekday; one that ends a day is that day's last minute. */
export const momentOf = (at: Instant, language: NoticeLanguage): string => {
  const seen = hour.format(Date.parse(at)) === '00.00' ? plusMs(at, -1) : at;
  const weekday = new Intl.DateTimeFormat(LOCALES[language], { ...zone, weekday: 'long' }).format(Date.parse(seen));
  return `${weekday} ${dayOf(seen)} ${language === 'fi' ? 'klo' : 'kl.'} ${hour.format(Date.parse(seen))}`;
};

const figures = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
const HUNDREDTHS = 100;
/** Hundredths of a point as points. */
export const pointsOf = (hundredths: number): string =>
  new Intl.NumberFormat('fi-FI', figures).format(hundredths / HUNDREDTHS);
export const eurosOf = (amount: Cents): string =>
  `${new Intl.NumberFormat('fi-FI', figures).format(amount / HUNDREDTHS)} €`;

/** Paragraphs of a text as written. */
export const paragraphsOf = (text: string): readonly { readonly kind: 'paragraph'; readonly text: string }[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', text: line }));
