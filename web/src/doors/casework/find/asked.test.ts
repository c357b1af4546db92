import { instant, localDate, municipalityCode } from '@kt/kernel';
import { expect, it } from 'vitest';
import { askedFor, bodyOf, filtersIn } from './asked.ts';

const TODAY = localDate('2026-03-02');
const home = (municipality: string, from: string) => ({
  municipality: municipalityCode(municipality),
  from: localDate(from),
  source: 'client' as const,
  recordedAt: instant('2026-01-02T08:00:00.000Z'),
});

it('asks for a client what is known already: home of today, language, first group, group of distance, needs with an answer', () => {
  const profile = {
    language: 'sv',
    targetGroups: ['young', 'newcomers'],
    distanceGroup: 'C',
    homes: [home('905', '2026-01-01'), home('499', '2026-03-01'), home('231', '2026-04-01')],
    needs: ['language_learning', 'housing_advice'],
  } as const;
  expect(askedFor(profile, TODAY)).toEqual({
    municipality: '499',
    language: 'sv',
    group: 'young',
    needs: ['language_learning'],
    distanceGroup: 'C',
  });
});

it('asks nothing of what is not known', () => {
  const profile = { language: 'fi', targetGroups: [], homes: [home('905', '2026-01-01')] } as const;
  expect(askedFor(profile, TODAY)).toEqual({ municipality: '905', language: 'fi' });
});

it('turns what is chosen into what the catalogue is asked: days, cents, kilometres from a municipality alone', () => {
  const asked = { within: '25', results: '50', startBy: '2', most: '3000', free: true } as const;
  expect(bodyOf(asked, TODAY)).toEqual({ free: true, results: 50, startBy: '2026-03-16', mostCents: 300_000 });
  expect(bodyOf({ within: '25', municipality: municipalityCode('905') }, TODAY)).toEqual({
    municipality: '905',
    within: 25,
  });
});

it('counts what narrows the search: each need, a distance only from somewhere, no words and no group of distance', () => {
  expect(filtersIn({ text: 'työ', agreed: true, distanceGroup: 'B', within: '25' })).toBe(0);
  const needs = ['language_learning', 'digital_skills'] as const;
  expect(filtersIn({ needs, municipality: municipalityCode('905'), within: '25', free: true })).toBe(5);
});
