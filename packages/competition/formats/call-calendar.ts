import type { Language } from '@kt/kernel';
import { icalendar } from '@kt/kernel/icalendar.ts';
import { calendar as words } from '@kt/words/contexts/calendar.ts';
import type { CallDates } from '../domain/call-dates.ts';

/**
 * The dates of a call as an iCalendar file (RFC 5545), in Finnish time. The same call has the same UIDs for ever, and a
 * SEQUENCE one higher with each revision, so that a calendar moves what it holds instead of holding it twice.
 */
export const callCalendar = (call: CallDates, language: Language): string => {
  const texts = words[language];
  const { competition, revision, revisedAt, isCancelled } = call;
  const title = call.title[language] ?? call.title.fi ?? call.title.sv ?? '';
  const events = call.dates.map((when) => ({
    uid: `${competition}-${when.key}`,
    sequence: revision,
    revisedAt,
    when,
    summary: `${texts[`calendar.${when.key}`] ?? when.key}: ${title}`,
    isCancelled,
  }));
  return icalendar(events, language);
};
