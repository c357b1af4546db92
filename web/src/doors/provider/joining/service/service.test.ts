import { instant, localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { serviceForm } from './form.ts';
import { placesIn, shownOf } from './presenter.ts';

const words = wordsInTest();
const filled = {
  ...shownOf(),
  names: { fi: 'Työpaja', sv: 'Verkstad', en: '' },
  summary: { fi: 'Viikoittain.', sv: 'Varje vecka.', en: '' },
};

describe('a service card', () => {
  it('is for the whole area at first', () => {
    expect(shownOf().municipalities).toHaveLength(9);
  });

  it('is told in one of the area’s languages at least', () => {
    expect(serviceForm.safeParse({ ...filled, languages: ['fi', 'en'] }).success).toBe(true);
    const wrong = serviceForm.safeParse({ ...filled, names: { fi: '', sv: '', en: 'Workshop' } });
    expect(wrong.error?.issues.map(({ path }) => path.join('.'))).toEqual(['names.fi']);
  });

  it('sends no empty text', () => {
    expect(serviceForm.parse(filled)).toMatchObject({
      names: { fi: 'Työpaja', sv: 'Verkstad' },
      remote: false,
      targetGroups: [],
    });
    expect(serviceForm.parse(filled).names).not.toHaveProperty('en');
  });
});

it('says how many places are free, from when, and when that was told', () => {
  const announced = { at: instant('2026-06-01T08:00:00.000Z'), by: 'per_1' };
  const line = placesIn({ places: { free: 3, nextStart: localDate('2026-08-03'), announced } }, words);
  expect(line).toContain(words.t('provider.service.places_free', { count: 3 }));
  expect(line).toContain('3.8.2026');
  expect(placesIn({}, words)).toBe(words.t('provider.service.places_unknown'));
});
