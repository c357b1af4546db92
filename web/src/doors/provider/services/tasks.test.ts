import { expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import { placesTodo } from './tasks.ts';

it('asks for a word on free places when the week is over, and not before', () => {
  const words = wordsInTest('fi');
  expect(placesTodo({ state: 'asked' }, words)).toEqual([
    { id: 'places', to: '/provider/services', title: 'Vahvista vapaat paikat' },
  ]);
  expect(placesTodo({ state: 'fresh' }, words)).toEqual([]);
  expect(placesTodo({ state: 'resting' }, words)).toEqual([]);
});
