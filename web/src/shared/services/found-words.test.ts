import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { distanceLine, pickedIn, resultsLine, toggled, whysOf, whyTexts } from './found-words.ts';

it('tells a share with its n, rounded down, and nothing where there is none', () => {
  const words = wordsInTest();
  expect(resultsLine({ started: 12, working: 8 }, words)).toBe('Työhön tai opintoihin 66 % (n\u00A0=\u00A012)');
  expect(resultsLine(undefined, words)).toBe('');
});

it('tells a distance from where it was asked, and that something is near', () => {
  const words = wordsInTest();
  expect(distanceLine(24, '905', words)).toBe('Matkaa noin 24 km (Vaasa)');
  expect(distanceLine(0, '905', words)).toBe('Samassa kunnassa tai etänä');
  expect(distanceLine(24, undefined, words)).toBe('');
});

it('compares three at most, each once, and lets one go', () => {
  expect(pickedIn('a,b,a,,c,d')).toEqual(['a', 'b', 'c']);
  expect(toggled(['a', 'b', 'c'], 'd')).toEqual(['a', 'b', 'c']);
  expect(toggled(['a', 'b'], 'd')).toEqual(['a', 'b', 'd']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

it('says why a card was found, each place once', () => {
  const word = { word: 'pajat', manner: 'word', inName: true, form: 'paja' };
  expect(
    whysOf([
      word,
      { word: 'nuori', manner: 'part', inName: false, form: 'nuorten' },
      { word: 'nuoret', manner: 'word', inName: false, form: 'nuorten' },
      { word: 'arki', manner: 'kind', inName: false },
      { word: 'kurssi', manner: 'other_name', inName: false, form: 'kurs' },
    ]),
  ).toEqual([
    { why: 'name', words: 'paja' },
    { why: 'text', words: 'nuorten' },
    { why: 'other', words: 'kurs' },
    { why: 'kind', words: 'arki' },
  ]);
});

it('tells in sentences where the words of a search stand', () => {
  const found = { word: 'paja', manner: 'word', inName: true, form: 'pajat' };
  expect(whyTexts([found], wordsInTest())).toEqual(['Nimessä: pajat']);
  expect(whyTexts([], wordsInTest())).toEqual([]);
});
