import { municipalityCode } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { missingIn, partsOf } from './presenter.ts';

const words = wordsInTest('fi');
const card = {
  names: { fi: 'Paja', sv: 'Verkstad' },
  summary: { fi: 'Pajassa.', sv: ' ' },
  languages: ['fi', 'sv'],
  municipalities: [municipalityCode('905')],
  sites: [],
} as const;

it('shows what is missing in which language, and what keeps the card from being published', () => {
  expect(missingIn(card)).toEqual(['sv', 'en']);
  expect(partsOf(card, words)).toEqual([
    { name: 'what', status: 'optional', says: 'Puuttuu: ruotsi, englanti' },
    { name: 'whom', status: 'done', says: 'suomi, ruotsi' },
    { name: 'where', status: 'optional', says: '1 kunta · Ei toimipaikkaa' },
  ]);
  const empty = { ...card, summary: { en: 'In English' }, languages: [], municipalities: [] };
  expect(partsOf(empty, words).map(({ status }) => status)).toEqual(['todo', 'todo', 'todo']);
});

it('is done when all is told', () => {
  const site = { key: 'a', name: 'Paja', municipality: municipalityCode('905'), languages: [], accessibility: [] };
  const texts = { fi: 'a', sv: 'b', en: 'c' };
  const whole = { ...card, names: texts, summary: texts, sites: [site] };
  expect(partsOf(whole, words).map(({ status }) => status)).toEqual(['done', 'done', 'done']);
});
