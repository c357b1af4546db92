import { localDate, municipalityCode } from '@kt/kernel';
import { expect, it } from 'vitest';
import { askedContent, type Beginning } from './asked.ts';

const begun: Beginning = {
  need: { fi: 'Valmennusta.', sv: 'Coachning.', en: 'Coaching.' },
  serviceType: 'career_coaching',
  places: '40',
  start: '1.6.2026',
  languages: ['fi'],
  municipalities: ['905', '499'],
};
const asked = (clients: number, start: string, languages: ('fi' | 'sv')[], codes: string[]) => ({
  serviceType: 'work_coaching' as const,
  targetGroups: ['young'],
  clients,
  start: localDate(start),
  languages,
  municipalities: codes.map(municipalityCode),
});
const category = { municipalities: [municipalityCode('905'), municipalityCode('499')] };

it('fills in what several case workers asked for, so that nothing is typed twice', () => {
  const rows = [asked(12, '2026-09-01', ['sv'], ['905']), asked(5, '2026-08-03', ['sv', 'fi'], ['905', '280'])];
  expect(askedContent(begun, rows, category)).toMatchObject({
    serviceType: 'work_coaching',
    places: '17',
    start: '3.8.2026',
    languages: ['sv', 'fi'],
    municipalities: ['905'],
    need: { fi: 'Valmennusta.\n\nKohderyhmä: Nuoret.', sv: 'Coachning.\n\nMålgrupp: Unga.' },
  });
});

it('begins no earlier than the calendar allows, and as before where nobody asked', () => {
  expect(askedContent(begun, [asked(3, '2026-02-01', ['fi'], ['280'])], category)).toMatchObject({
    start: '1.6.2026',
    municipalities: ['905', '499'],
  });
  expect(askedContent(begun, [], category)).toBe(begun);
});
