import { instant, localDate, municipalityCode } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { placesForm, placesShown } from './places-form.ts';

const TODAY = localDate('2026-06-16');
const announced = { at: instant('2026-06-01T08:00:00.000Z'), by: 'per_1' };
const site = (key: string) => ({
  key,
  name: key,
  municipality: municipalityCode('905'),
  languages: [],
  accessibility: [],
});
const row = (site: string, free: string, nextStart = '', waitingWeeks = '') => ({
  site,
  free,
  nextStart,
  waitingWeeks,
});

describe('free places as they are typed', () => {
  it('are told for the whole service, with only what was said', () => {
    expect(placesForm.parse({ rows: [row('', '3')] })).toEqual({ free: 3 });
    expect(placesForm.parse({ rows: [row('', '0', '3.8.2026', '6')] })).toEqual({
      free: 0,
      nextStart: '2026-08-03',
      waitingWeeks: 6,
    });
  });

  it('are told by site, with their sum, the first start and the shortest wait', () => {
    expect(placesForm.parse({ rows: [row('a', '2', '1.9.2026', '4'), row('b', '3', '3.8.2026', '2')] })).toMatchObject({
      free: 5,
      nextStart: '2026-08-03',
      waitingWeeks: 2,
      bySite: [
        { site: 'a', free: 2 },
        { site: 'b', free: 3 },
      ],
    });
  });

  it.each([row('', '-1'), row('', ''), row('', '2', '31.2.2026'), row('', '2', '', 'soon')])(
    'are refused: %o',
    (wrong) => {
      expect(placesForm.safeParse({ rows: [wrong] }).success).toBe(false);
    },
  );
});

describe('what the fields show', () => {
  it('is what was told last, without a day that is past', () => {
    const places = { free: 4, nextStart: localDate('2026-06-01'), waitingWeeks: 1, announced };
    expect(placesShown({ sites: [], places }, TODAY).rows).toEqual([row('', '4', '', '1')]);
  });

  it('is empty of figures at first, with the soonest start', () => {
    expect(placesShown({ sites: [] }, TODAY).rows).toEqual([row('', '', '16.6.2026')]);
  });

  it('is a row for each site when there are several', () => {
    const places = { free: 4, announced, bySite: [{ site: 'a', free: 4 }] };
    expect(
      placesShown({ sites: [site('a'), site('b')], places }, TODAY).rows.map(({ site: key, free }) => [key, free]),
    ).toEqual([
      ['a', '4'],
      ['b', ''],
    ]);
    expect(placesShown({ sites: [site('a')] }, TODAY).rows[0]?.site).toBe('');
  });
});
