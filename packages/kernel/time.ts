import type { Brand } from './brand.ts';

/** A moment: UTC ISO text with milliseconds (`2026-03-01T09:00:00.000Z`). Sorts as text, so it serves as a key. */
export type Instant = Brand<string, 'Instant'>;

/** A calendar day in Finland, `YYYY-MM-DD`. */
export type LocalDate = Brand<string, 'LocalDate'>;

/** Where rules get the time from. Implementations live outside the rules. */
export type Clock = { readonly now: () => Instant };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

const epochOf = (text: string): number => Date.parse(text);

/** Days and moments of these centuries only: what is reckoned from them (deadlines, windows) is a date again. */
const isOfOurTime = (text: string): boolean => text >= '1900' && text < '2200';

export const isInstant = (text: string): text is Instant =>
  INSTANT.test(text) && isOfOurTime(text) && !Number.isNaN(epochOf(text)) && fromEpoch(epochOf(text)) === text;
export const isLocalDate = (text: string): text is LocalDate =>
  LOCAL_DATE.test(text) &&
  isOfOurTime(text) &&
  !Number.isNaN(epochOf(text)) &&
  toText(epochOf(text)).slice(0, 10) === text;

const toText = (epochMs: number): string => new Date(epochMs).toISOString();
const fromEpoch = (epochMs: number): Instant => toText(epochMs) as Instant;

/** @throws RangeError on anything but full UTC ISO text: edges parse with a schema first. */
export const instant = (text: string): Instant => {
  if (!isInstant(text)) throw new RangeError(`not an instant: ${text}`);
  return text;
};
/** @throws RangeError on anything but an existing `YYYY-MM-DD`. */
export const localDate = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text;
};

export const instantOfEpoch = (epochMs: number): Instant => fromEpoch(epochMs);
export const epochMs = (at: Instant): number => epochOf(at);
export const plusMs = (at: Instant, ms: number): Instant => fromEpoch(epochOf(at) + ms);
export const plusHours = (at: Instant, hours: number): Instant => plusMs(at, hours * 3_600_000);
export const isBefore = (a: Instant, b: Instant): boolean => a < b;
export const earliest = <T extends string>(a: T, b: T): T => (a <= b ? a : b);
export const latest = <T extends string>(a: T, b: T): T => (a >= b ? a : b);

const finnishDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const finnishOffset = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki',
  hour: '2-digit',
  hourCycle: 'h23',
  day: '2-digit',
});

/** The one conversion from a moment to a Finnish calendar day. */
export const dayInFinland = (at: Instant): LocalDate => finnishDay.format(epochOf(at)) as LocalDate;

/** The moment a Finnish calendar day begins (21:00 or 22:00 UTC the day before). */
export const startOfDay = (day: LocalDate): Instant => {
  const midnightUtc = epochOf(`${day}T00:00:00.000Z`);
  const summer = fromEpoch(midnightUtc - 3 * 3_600_000);
  const parts = finnishOffset.formatToParts(epochOf(summer));
  const hour = parts.find((p) => p.type === 'hour')?.value;
  return hour === '00' ? summer : fromEpoch(midnightUtc - 2 * 3_600_000);
};

/** The first moment after a Finnish calendar day; a period ends here, exclusive. */
export const endOfDay = (day: LocalDate): Instant => startOfDay(plusDays(day, 1));

export const plusDays = (day: LocalDate, days: number): LocalDate =>
  toText(epochOf(day) + days * DAY_MS).slice(0, 10) as LocalDate;

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((epochOf(to) - epochOf(from)) / DAY_MS);

/** Same day of the month `months` later, or that month's last day (31 January + 1 month = 28 February). */
export const plusMonths = (day: LocalDate, months: number): LocalDate => {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return toText(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).slice(0, 10) as LocalDate;
};

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: LocalDate): number => new Date(epochOf(day)).getUTCDay() || 7;
export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));
