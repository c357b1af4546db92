import { type Instant, instant } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { callDates } from '../domain/call-dates.ts';
import { aCompetition } from '../testing/builders.ts';
import { WORLD } from '../testing/default-world.ts';
import { callCalendar } from './call-calendar.ts';

const open = aCompetition().published();
const fileOf = (state: Parameters<typeof callDates>[0]) => callCalendar(callDates(state), 'fi');
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const valuesOf = (text: string, name: string) =>
  linesOf(text).flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));
const inWinter = instant('2026-02-09T11:30:00.000Z');
const moved = (deadline: Instant) => open.then({ do: 'addendum', texts: {}, deadline }, WORLD.officer).state;

describe('a call in a calendar', () => {
  it('says its dates in Finnish time, and the last days whole', () => {
    const lines = linesOf(fileOf(open.state));
    expect(lines).toContain('DTSTART;TZID=Europe/Helsinki:20260202T120000');
    expect(lines).toContain('SUMMARY:Tarjousten määräaika: Työhönvalmennus\\, Vaasa');
    expect(lines).toContain('DTSTART;VALUE=DATE:20260125');
    expect(lines).toContain('DTEND;VALUE=DATE:20260126');
    expect(lines).toContain('DTSTART;VALUE=DATE:20260401');
    expect(lines).toContain('DTSTAMP:20260112T080000Z');
  });

  it('keeps its UIDs and counts each revision when the deadline moves, in summer time too', () => {
    const [first, once, twice] = [open.state, moved(inWinter), moved(instant('2026-03-30T09:00:00.000Z'))].map(fileOf);
    expect(valuesOf(once ?? '', 'UID')).toEqual(valuesOf(first ?? '', 'UID'));
    expect(new Set(valuesOf(first ?? '', 'UID')).size).toBe(4);
    expect(new Set(valuesOf(first ?? '', 'SEQUENCE'))).toEqual(new Set(['0']));
    expect(new Set(valuesOf(once ?? '', 'SEQUENCE'))).toEqual(new Set(['1']));
    expect(once).toContain('DTSTART;TZID=Europe/Helsinki:20260209T133000');
    expect(twice).toContain('DTSTART;TZID=Europe/Helsinki:20260330T120000');
  });

  it('is called off with the call', () => {
    const off = open.then({ do: 'cancel', reason: 'Määräraha puuttuu', interests: [] }, WORLD.officer).state;
    expect(new Set(valuesOf(fileOf(off), 'STATUS'))).toEqual(new Set(['CANCELLED']));
    expect(new Set(valuesOf(fileOf(off), 'SEQUENCE'))).toEqual(new Set(['1']));
    expect(new Set(valuesOf(fileOf(open.state), 'STATUS'))).toEqual(new Set(['CONFIRMED']));
  });

  it('ends every line with CR LF and folds it before the 76th octet, no letter cut', () => {
    const title = { fi: 'Työhönvalmennus äidinkielellä 🧭 '.repeat(12), sv: 'Träning' };
    const file = fileOf({ ...open.state, content: { ...open.state.content, title } });
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
    }
    expect(valuesOf(file, 'SUMMARY')).toContain(`Tarjousten määräaika: ${title.fi}`);
  });

  it('lets no title smuggle in a line, a property or what nobody sees', () => {
    const title = { fi: 'A;B,C\\D\nEND:VEVENT\r\nBEGIN:VALARM\u2028X\u0007\u202e', sv: 'Y' };
    const file = fileOf({ ...open.state, content: { ...open.state.content, title } });
    expect(valuesOf(file, 'SUMMARY')[0]).toBe('Viimeinen päivä kysyä: A\\;B\\,C\\\\D\\nEND:VEVENT\\nBEGIN:VALARM\\nX');
    expect(linesOf(file).filter((line) => line === 'END:VEVENT')).toHaveLength(4);
    expect(linesOf(file)).not.toContain('BEGIN:VALARM');
  });

  it('is worded in the reader’s language, with the Finnish title where there is no other', () => {
    expect(valuesOf(callCalendar(callDates(open.state), 'sv'), 'SUMMARY')).toContain(
      'Tidsfrist för anbud: Arbetsträning\\, Vasa',
    );
    expect(valuesOf(callCalendar(callDates(open.state), 'en'), 'SUMMARY')).toContain(
      'Deadline for tenders: Työhönvalmennus\\, Vaasa',
    );
  });
});
