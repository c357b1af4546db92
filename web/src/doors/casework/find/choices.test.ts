import { municipalityCode } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import { inForceIn } from './choices.ts';

it('says what is in force in words, without what is asked outside the fold', () => {
  const needs = ['language_learning'] as const;
  const asked = { text: 'kieli', municipality: municipalityCode('905'), language: 'sv', needs, free: true } as const;
  expect(inForceIn({ ...asked, agreed: true, distanceGroup: 'B', most: '2000' }, wordsInTest())).toEqual([
    'Vaasa',
    'ruotsi',
    `Maksaa enintään: ${wordsInTest().euros(200_000)}`,
    'B – melko lähellä työelämää',
    'Kielen oppiminen',
    'Vapaita paikkoja',
  ]);
  expect(inForceIn({}, wordsInTest())).toEqual([]);
});
