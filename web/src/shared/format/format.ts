import { dayInFinland, daysBetween, type Instant, type Language, type LocalDate } from '@kt/kernel';

const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const satisfies Record<Language, string>;
const ZONE = 'Europe/Helsinki';
const CENTS = 100;
/** `2026-12-04` */
const DAY_LENGTH = 10;

const money = (language: Language) =>
  new Intl.NumberFormat(LOCALES[language === 'en' ? 'fi' : language], {
    style: 'currency',
    currency: 'EUR',
  });

/** Cents as euros, the way Finnish money is written, e.g. `1 234,50 €`. */
export const euros = (language: Language, amount: number): string => money(language).format(amount / CENTS);

export const number = (language: Language, value: number): string =>
  new Intl.NumberFormat(LOCALES[language]).format(value);

/** Basis points as per cent, e.g. 2550 → `25,5 %`. */
export const percent = (language: Language, basisPoints: number): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000);

/** A Finnish calendar day, e.g. `4.12.2026`. */
export const day = (language: Language, date: string): string => {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  if (language !== 'en') return `${String(Number(dayOfMonth))}.${String(Number(month))}.${year}`;
  const at = new Date(`${date}T12:00:00Z`);
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: ZONE }).format(
    at,
  );
};

const clock = (language: Language, at: Date): string => {
  const parts = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(at);
  if (language === 'en') return parts;
  return language === 'fi' ? `klo ${parts.replace(':', '.')}` : `kl. ${parts.replace(':', '.')}`;
};

const weekdayOf = (language: Language, at: Date): string =>
  new Intl.DateTimeFormat(LOCALES[language], { weekday: 'short', timeZone: ZONE }).format(at);

/** A moment in Finnish time with its weekday, e.g. `pe 4.12.2026 klo 14.00`; a whole Finnish day has no clock. */
export const moment = (language: Language, at: string): string => {
  if (at.length === DAY_LENGTH) return `${weekdayOf(language, new Date(`${at}T12:00:00Z`))} ${day(language, at)}`;
  const date = new Date(at);
  const finnish = dayInFinland(at as Instant);
  return `${weekdayOf(language, date)} ${day(language, finnish)} ${clock(language, date)}`;
};

/** Whole Finnish calendar days from today to a moment; negative when it has passed. */
export const daysTo = (now: Instant, at: string): number =>
  daysBetween(dayInFinland(now), at.length > DAY_LENGTH ? dayInFinland(at as Instant) : (at as LocalDate));
