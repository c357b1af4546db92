import { dayInFinland, type Instant, type LocalDate } from '@kt/kernel';

/** `YYYY-MM` of a Finnish day. */
export const monthOfDay = (day: LocalDate): string => day.slice(0, 7);
/** The month of the ledger a moment falls in. */
export const monthAt = (at: Instant): string => monthOfDay(dayInFinland(at));
/** The twelve months of a year. */
export const monthsOf = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, n) => `${String(year)}-${String(n + 1).padStart(2, '0')}`);
