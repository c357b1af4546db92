import { TWO_MORE } from '@kt/competition/testing/default-world.ts';
import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { optionsText } from './options-text.ts';

it.each([
  [undefined, undefined],
  [[], undefined],
  [TWO_MORE.slice(0, 1), 'Tilaaja voi jatkaa sopimusta 31.3.2028 asti (ilmoitus viimeistään 31.12.2026).'],
  [
    TWO_MORE,
    'Tilaaja voi jatkaa sopimusta 31.3.2028 asti (ilmoitus viimeistään 31.12.2026), sitten 31.3.2029 asti (ilmoitus viimeistään 31.12.2027).',
  ],
])('says in one sentence how far the buyer may prolong', (options, text) => {
  expect(optionsText(options, wordsInTest())).toBe(text);
});
