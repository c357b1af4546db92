import { cents, instant, localDate } from '@kt/kernel';
import { aCategory, aDescription, SYSTEM } from '@kt/purchasing/testing/samples.ts';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import type { OpenSystem } from '../answers.ts';
import { criterionFacts, scopeFacts, volumeFigures } from '../category/presenter.ts';
import { changeLines, loosenedLines, systemFacts, takesRequests, volumeLine } from './presenter.ts';

const words = wordsInTest('fi');
const system: OpenSystem = {
  ...aDescription,
  system: SYSTEM,
  publishedAt: instant('2026-01-07T08:00:00.000Z'),
  notice: 'HILMA 1',
  categories: [aCategory],
  changes: [],
  uses: [],
  questions: [],
};

it('takes requests to the last millisecond of the last day, and not once it has ended', () => {
  expect(takesRequests(system, '2029-12-31T21:59:59.999Z')).toBe(true);
  expect(takesRequests(system, '2029-12-31T22:00:00.000Z')).toBe(false);
  const ended = { at: instant('2027-01-01T08:00:00.000Z'), type: 'terminated' } as const;
  expect(takesRequests({ ...system, ended }, '2027-01-02T08:00:00.000Z')).toBe(false);
});

it('says what is not known instead of a number', () => {
  expect(volumeLine({}, words)).toBe('Asiakkaita vuodessa: ei tietoa');
  const volume = { guaranteedPerYear: 0, expectedPerYear: 120 };
  expect(volumeLine({ volume }, words)).toBe('Asiakkaita vuodessa: arvio 120, taattu 0');
  expect(volumeFigures({}, undefined, words).map(([, figure]) => figure)).toEqual(Array(3).fill('ei tietoa'));
  const few = { category: aCategory.id, year: '2026', ordered: 12 };
  expect(volumeFigures({ volume }, few, words).map(([, figure]) => figure)).toEqual(['120', '0', '12', 'alle 5']);
});

it('tells changes the newest first', () => {
  const change = (at: string, lastDay: string) => ({
    at: instant(at),
    reason: 'Jatketaan',
    notice: 'HILMA 2',
    lastDay: localDate(lastDay),
  });
  const changes = [change('2027-01-01T08:00:00.000Z', '2030-12-31'), change('2028-01-01T08:00:00.000Z', '2031-12-31')];
  expect(changeLines({ changes }, words).map(({ key }) => key)).toEqual([
    '2028-01-01T08:00:00.000Z',
    '2027-01-01T08:00:00.000Z',
  ]);
  expect(changeLines({ changes }, words)[1]?.text).toContain('Jatketaan (HILMA 2)');
});

it('shows a category that is for everybody as such, and weights as ranges', () => {
  const [one] = system.categories;
  expect(one && scopeFacts(one, words)[2]?.[1]).toBe('Kaikki työnhakijat');
  expect(one && criterionFacts(one, words)[0]?.[1]).toMatch(/^20\s?% – 60\s?%$/);
  expect(systemFacts({ ...system, estimatedValueCents: cents(100) }, words)[1]?.[1]).toBe('suomi, ruotsi');
});

it('tells where the rules were departed from, and why', () => {
  const at = instant('2026-03-01T08:00:00.000Z');
  const one = { at, key: 'tenderPeriodDays', value: 5, usual: 10, reason: 'Pieni hankinta', decision: '12 §' } as const;
  expect(loosenedLines({ loosened: [one] }, words)[0]?.text).toMatch(
    /^Poikkeama: tarjousaika vähintään 5 päivää, säännöissä 10\. Pieni hankinta \(12 §, /,
  );
  expect(loosenedLines(system, words)).toEqual([]);
});
