import { aContent, WORLD } from '@kt/competition/testing/default-world.ts';
import { cents, instant, localDate, municipalityCode } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { reachLines, turnoverWarnings } from './reach.ts';
import { waitingIn } from './waiting-requests.ts';

const words = wordsInTest();
const VAASA = municipalityCode('905');
const reach = {
  admitted: 4,
  unknown: 1,
  isWhole: true,
  profiles: [
    { languages: ['fi'] as const, municipalities: [VAASA], providers: 2 },
    { languages: ['fi', 'sv'] as const, municipalities: [VAASA], providers: 1 },
  ],
};

it('tells how many are invited, how many fit, and what leaves others out', () => {
  const lines = reachLines(reach, { languages: ['fi', 'sv'], municipalities: [VAASA] }, words);
  expect(lines.invited).toBe('Luokassa on 4 hyväksyttyä palveluntuottajaa. Kaikki saavat kutsun samalla hetkellä.');
  expect(lines.fitting).toContain('palvelee 1/3');
  expect(lines.excluding).toEqual([{ key: 'language 2', text: 'ruotsi: puuttuu 2 palveluntuottajalta' }]);
  expect(lines.warnings).toHaveLength(1);
});

it('warns when nobody meets everything, and says what was not counted', () => {
  const narrow = { ...reach, isWhole: false, unknown: 0, admitted: 3 };
  const { warnings, excluding } = reachLines(
    narrow,
    { languages: ['en'], municipalities: [municipalityCode('545'), municipalityCode('280')] },
    words,
  );
  expect(excluding.map(({ text }) => text)).toEqual([
    'englanti: puuttuu 3 palveluntuottajalta',
    'Närpiö, Korsnäs: puuttuu 3 palveluntuottajalta',
  ]);
  expect(warnings).toHaveLength(2);
});

it('says nothing of cards where nobody has one', () => {
  const none = reachLines({ ...reach, admitted: 1, unknown: 1, profiles: [] }, aContent(), words);
  expect(none).not.toHaveProperty('fitting');
});

it('warns of turnover beyond twice the yearly value of the competition', () => {
  const demanded = (euros: number) => [
    { key: 'turnover', text: { fi: '', sv: '', en: '' }, turnoverCents: cents(euros * 100) },
  ];
  const worth = { ceilingCents: cents(20_000_000), start: localDate('2026-01-01'), end: localDate('2028-01-01') };
  expect(turnoverWarnings(demanded(200_000), worth, words)).toEqual([]);
  expect(turnoverWarnings(demanded(200_001), worth, words)).toHaveLength(1);
});

it('counts waiting requests of the category, and the working days of the oldest', () => {
  const { category } = aContent();
  const row = (at: string) => ({ category, submitted: { at: instant(at), by: WORLD.officer } });
  const rows = [row('2026-02-09T08:00:00.000Z'), row('2026-02-13T08:00:00.000Z')];
  expect(waitingIn(rows, category, instant('2026-02-17T08:00:00.000Z'))).toEqual({ count: 2, days: 6 });
  expect(waitingIn([], category, instant('2026-02-17T08:00:00.000Z'))).toEqual({ count: 0, days: 0 });
});
