import type { Language } from './language.ts';
import { plainText } from './plain-text.ts';
import { epochMs, type Instant, type LocalDate, plusDays } from './time.ts';

const ZONE = 'Europe/Helsinki';

/** Finland's hours of today and of every year since 1981: the last Sundays of March and October at one in UTC. */
const TIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0300',
  'TZNAME:EEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T040000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0200',
  'TZNAME:EET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const finnish = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });

const utc = (at: Instant): string => at.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
const local = (at: Instant): string => finnish.format(epochMs(at)).replaceAll(/[-:]/g, '').replace(' ', 'T');
const wholeDay = (day: LocalDate): string => day.replaceAll('-', '');

/** A text value by RFC 5545, 3.3.11; what no reader sees is left out. */
const escaped = (text: string): string =>
  plainText(text)
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, String.raw`\n`)
    .replaceAll('\t', ' ');

const LINE_BYTES = 75;
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A content line in pieces of at most 75 octets, no character cut in two (RFC 5545, 3.1). */
const folded = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (bytesOf(current + character) > LINE_BYTES) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current].join('\r\n');
};

/** A whole Finnish day, a moment, or a part of a Finnish day by its clock: `13:00`. */
export type CalendarTime =
  | { readonly at: Instant }
  | { readonly day: LocalDate }
  | { readonly day: LocalDate; readonly from: string; readonly to: string };

export type CalendarEvent = {
  /** The same for ever: by it a calendar knows what it holds already. */
  readonly uid: string;
  /** One higher with each revision. */
  readonly sequence: number;
  readonly revisedAt: Instant;
  readonly when: CalendarTime;
  readonly summary: string;
  readonly place?: string;
  readonly isCancelled: boolean;
};

const clocked = (day: LocalDate, clock: string): string => `${wholeDay(day)}T${clock.replace(':', '')}00`;

const whenOf = (when: CalendarTime): readonly string[] => {
  if ('at' in when) return [`DTSTART;TZID=${ZONE}:${local(when.at)}`];
  const { day } = when;
  return 'from' in when
    ? [`DTSTART;TZID=${ZONE}:${clocked(day, when.from)}`, `DTEND;TZID=${ZONE}:${clocked(day, when.to)}`]
    : [`DTSTART;VALUE=DATE:${wholeDay(day)}`, `DTEND;VALUE=DATE:${wholeDay(plusDays(day, 1))}`];
};

const eventOf = ({ uid, sequence, revisedAt, when, summary, place, isCancelled }: CalendarEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}@kumppanitori`,
  `SEQUENCE:${String(sequence)}`,
  `DTSTAMP:${utc(revisedAt)}`,
  `LAST-MODIFIED:${utc(revisedAt)}`,
  ...whenOf(when),
  `SUMMARY:${escaped(summary)}`,
  ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
  `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  `TRANSP:${'from' in when ? 'OPAQUE' : 'TRANSPARENT'}`,
  'END:VEVENT',
];

/** An iCalendar file (RFC 5545), in Finnish time. */
export const icalendar = (events: readonly CalendarEvent[], language: Language): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Kumppanitori//Partnertorget//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...TIMEZONE,
    ...events.flatMap(eventOf),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
