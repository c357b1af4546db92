import { localDate, municipalityCode } from '@kt/kernel';
import { expect, it } from 'vitest';
import { ASKED, askedName, askedOf, filtersIn, isOld, queryOf, type Search, searchOf, shortened } from './presenter.ts';

const address = (said: Partial<Search>): Search => ({
  text: said.text,
  serviceType: said.serviceType,
  group: said.group,
  municipality: said.municipality,
  language: said.language,
  startBy: said.startBy,
  accessibility: said.accessibility,
  free: said.free,
  remote: said.remote,
  need: said.need,
  within: said.within,
  results: said.results,
  of: said.of,
});

const ALL = {
  text: 'nuorten paja & keittiö',
  serviceType: 'career_coaching',
  group: 'young',
  need: 'language_learning',
  municipality: '499',
  within: '25',
  language: 'sv',
  startBy: '4',
  accessibility: 'step_free',
  results: '50',
  free: 'yes',
  remote: 'yes',
  of: 'svc_1,svc_2',
} as const;

it('reads the address and writes it again, and asks nothing that is unknown', () => {
  const written = searchOf(askedOf(address(ALL)));
  const read = Object.fromEntries(new URLSearchParams(written));
  expect(read).toEqual(ALL);
  const strange = Object.fromEntries(ASKED.map((key) => [key, key === 'text' ? '  ' : 'x']));
  expect(askedOf(address({ ...strange, of: ',' }))).toEqual({});
  expect(searchOf({})).toBe('');
});

it('changes and leaves out one thing at a time', () => {
  const asked = askedOf(address({ text: 'paja', municipality: '499' }));
  expect(searchOf(asked, { municipality: '' })).toBe('?text=paja');
  expect(searchOf(asked, { free: 'yes' })).toBe('?text=paja&municipality=499&free=yes');
});

it('measures from a municipality alone, and asks the catalogue nothing of what is picked', () => {
  expect(askedOf(address({ within: '10' }))).toEqual({});
  expect(
    queryOf({ municipality: municipalityCode('499'), within: '10', of: 'svc_1' }, localDate('2026-02-20')),
  ).toEqual({
    municipality: '499',
    within: '10',
  });
  expect([filtersIn({ text: 'paja', of: 'svc_1' }), filtersIn({ results: '50', free: 'yes' })]).toEqual([0, 2]);
  expect([askedName('needs'), askedName('mostCents')]).toEqual(['need', undefined]);
});

it('turns weeks into the last day on which a service may begin', () => {
  expect(queryOf({ text: 'paja', startBy: '2', free: 'yes' }, localDate('2026-02-20'))).toEqual({
    text: 'paja',
    free: 'true',
    startBy: '2026-03-06',
  });
});

it('cuts a long text between words', () => {
  expect(shortened('Lyhyt.')).toBe('Lyhyt.');
  const cut = shortened('sana '.repeat(100));
  expect(cut.endsWith('sana …')).toBe(true);
  expect(cut.length).toBeLessThan(225);
});

it('marks places as old from the day on that the catalogue says', () => {
  const one = { told: { at: '2026-06-01T08:00:00.000Z', staleOn: localDate('2026-06-15') } };
  expect([isOld(one, localDate('2026-06-14')), isOld(one, localDate('2026-06-15'))]).toEqual([false, true]);
});
