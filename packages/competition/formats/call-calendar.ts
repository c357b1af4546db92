import { epochMs, type Instant, type Language, type LocalDate, plainText, plusDays } from '@kt/kernel';
import { competition as words } from '@kt/words/contexts/competition.ts';
import type { CallDate, CallDates } from '../domain/call-dates.ts';

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

const whenOf = (date: CallDate): readonly string[] =>
  'at' in date
    ? [`DTSTART;TZID=${ZONE}:${local(date.at)}`]
    : [`DTSTART;VALUE=DATE:${wholeDay(date.day)}`, `DTEND;VALUE=DATE:${wholeDay(plusDays(date.day, 1))}`];

const eventOf = (date: CallDate, call: CallDates, language: Language): readonly string[] => {
  const texts = words[language];
  const { competition, revision, revisedAt, isCancelled } = call;
  const title = call.title[language] ?? call.title.fi ?? call.title.sv ?? '';
  return [
    'BEGIN:VEVENT',
    `UID:${competition}-${date.key}@kumppanitori`,
    `SEQUENCE:${String(revision)}`,
    `DTSTAMP:${utc(revisedAt)}`,
    `LAST-MODIFIED:${utc(revisedAt)}`,
    ...whenOf(date),
    `SUMMARY:${escaped(`${texts[`calendar.${date.key}`] ?? date.key}: ${title}`)}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
};

/**
 * The dates of a call as an iCalendar file (RFC 5545), in Finnish time. The same call has the same UIDs for ever, and a
 * SEQUENCE one higher with each revision, so that a calendar moves what it holds instead of holding it twice.
 */
export const callCalendar = (call: CallDates, language: Language): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Kumppanitori//Partnertorget//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...TIMEZONE,
    ...call.dates.flatMap((date) => eventOf(date, call, language)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
