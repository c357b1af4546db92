import { isInstant, isLocalDate, type Language } from '@kt/kernel';

const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const satisfies Record<Language, string>;
const TIME_WORD = { fi: 'klo', sv: 'kl.', en: 'at' } as const satisfies Record<Language, string>;
const ZONE = 'Europe/Helsinki';
const CENTS = 100;

const dayOf = (date: string, language: Language): string => {
  const [year = '', month = '', day = ''] = date.split('-').map((part) => part.replace(/^0/, ''));
  if (language !== 'en') return `${day}.${month}.${year}`;
  return new Intl.DateTimeFormat(LOCALES.en, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(date));
};

/** A deadline is said with its weekday and clock, in Finnish time. */
const momentOf = (at: string, language: Language): string => {
  const when = Date.parse(at);
  const weekday = new Intl.DateTimeFormat(LOCALES[language], { weekday: 'short', timeZone: ZONE }).format(when);
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(when);
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(when);
  const time = language === 'en' ? clock : clock.replace(':', '.');
  return `${weekday} ${dayOf(date, language)} ${TIME_WORD[language]} ${time}`;
};

const euros = (cents: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language === 'en' ? 'fi' : language], { style: 'currency', currency: 'EUR' }).format(
    cents / CENTS,
  );

/** What was published under three names is told by its own. */
const titleOf = (value: unknown, language: Language): string | undefined => {
  const name: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, language) : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name : undefined;
};

const told = (key: string, value: unknown, language: Language): string | undefined => {
  if (typeof value === 'number') return key.endsWith('Cents') ? euros(value, language) : String(value);
  if (key.endsWith('Title')) return titleOf(value, language);
  if (typeof value !== 'string') return undefined;
  if (isInstant(value)) return momentOf(value, language);
  return isLocalDate(value) ? dayOf(value, language) : undefined;
};

const SENTENCES = /(?<=[.!?])\s+/;
const PLACE = /\{\{(\w+)\}\}/g;

/**
 * A text with the facts of its refusal: `{{deadline}}` is a moment or a day in Finnish time, `{{…Cents}}` an amount in
 * euros, `{{…Title}}` what a notice has published in three languages. Only days, moments, numbers and such titles are told,
 * never a text that somebody wrote otherwise; a sentence whose fact is unknown is left out.
 */
export const fill = (text: string, facts: Readonly<Record<string, unknown>>, language: Language): string =>
  text
    .split(SENTENCES)
    .flatMap((sentence) => {
      const values = [...sentence.matchAll(PLACE)].map(([, key = '']) => told(key, facts[key], language));
      if (values.includes(undefined)) return [];
      let next = 0;
      return [sentence.replace(PLACE, () => values[next++] ?? '')];
    })
    .join(' ');
