import {
  type Cents,
  dayInFinland,
  epochMs,
  type Instant,
  type Language,
  type LocalDate,
  plusMs,
  type Share,
  startOfDay,
} from '@kt/kernel';
import { SERVICE_TYPES, type ServiceType } from '@kt/terms';
import type { Catalogue } from '@kt/words';

/** Who reads: the language, and all its texts. */
export type Reader = { readonly language: Language; readonly texts: Catalogue };

/** A value as it stands in a text for one reader. */
export type Worded = (reader: Reader) => string;

const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const satisfies Record<Language, string>;
const timeZone = 'Europe/Helsinki';
const DAY = { timeZone, day: 'numeric', month: 'long', year: 'numeric' } as const;
const MOMENT = { ...DAY, weekday: 'long', hour: '2-digit', minute: '2-digit' } as const;

const CENTS_IN_EURO = 100;
const WHOLE = 10_000;

/** Weekday, day and clock in Finland. A moment that ends a day is shown as that day's last minute, not as the next day. */
export const deadline =
  (at: Instant): Worded =>
  ({ language }) => {
    const shown = startOfDay(dayInFinland(at)) === at ? plusMs(at, -1) : at;
    return new Intl.DateTimeFormat(LOCALES[language], MOMENT).format(epochMs(shown));
  };

export const day =
  (date: LocalDate): Worded =>
  ({ language }) =>
    new Intl.DateTimeFormat(LOCALES[language], DAY).format(epochMs(startOfDay(date)));

export const euros =
  (amount: Cents): Worded =>
  ({ language }) =>
    new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency: 'EUR' }).format(amount / CENTS_IN_EURO);

/** A share in whole per cents. */
export const percent =
  (part: Share): Worded =>
  ({ language }) =>
    new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 }).format(part / WHOLE);

/** Which service it is about, as a sentence of its own after another one; nothing when that was not told. */
export const ofService =
  (type: ServiceType | undefined): Worded =>
  (reader) =>
    type === undefined
      ? ''
      : ` ${named('in_service')(reader).replace('{service}', SERVICE_TYPES[type].names[reader.language])}`;

/** A text of the catalogue, e.g. the name of a role. */
export const named =
  (key: string): Worded =>
  ({ texts }) =>
    texts[key] ?? key;
