import { aNeedDescription } from '@kt/purchasing/testing/needs.ts';
import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { monthText, needFacts } from './need-facts.ts';

it('tells what is planned, where, for how many and when', () => {
  expect(needFacts(aNeedDescription, wordsInTest('fi'))).toEqual([
    ['Palvelut', 'Työhönvalmennus'],
    ['Alue', 'Vaasa'],
    ['Kohderyhmät', ''],
    ['Asiakkaita vuodessa, arvio', '40'],
    ['Hankinta alkaa arviolta', '9/2026'],
    ['Markkinatilaisuus', ''],
  ]);
});

it('writes a month as people do', () => {
  expect(monthText('2027-12')).toBe('12/2027');
});
