import { expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import { figuresOf } from './presenter.ts';

it('counts what is published, and shows a dash for what has not come', () => {
  const words = wordsInTest('fi');
  const systems = [{ categories: [1, 2] }, { categories: [3] }];
  expect(figuresOf(systems, [], words).map(([, figure]) => figure)).toEqual(['2', '3', '0']);
  expect(figuresOf(undefined, undefined, words).map(([, figure]) => figure)).toEqual(['–', '–', '–']);
});
