import { cents } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { draftIn } from './draft.ts';
import { partOf, partRows } from './parts.ts';

const words = wordsInTest();
const asked = {
  bids: [{ key: 'work', title: 'Työ', cap: cents(60_000) }],
  questions: [
    { key: 'path', title: 'Polku', weight: 30 },
    { key: 'team', title: 'Tiimi', weight: 30 },
  ],
  mustHaves: [{ key: 'site', title: 'Toimipaikka Vaasassa' }],
  claimable: { answers: ['path', 'team'], prices: [] },
};
const empty = draftIn(asked, undefined);
const told = (shown: typeof empty, of = asked) =>
  partRows(of, shown, words).map(({ key, state, isLast }) => [key, state, isLast]);

it('says of each part what is missing, and where something was written last', () => {
  expect(told({ ...empty, prices: { work: '500' }, at: 'prices' })).toEqual([
    ['mustHaves', 'Yksi puuttuu', false],
    ['prices', 'Valmis', true],
    ['answers', '2 puuttuu', false],
    ['attachments', 'Vapaaehtoinen', false],
    ['secrecy', 'Vapaaehtoinen', false],
    ['check', 'Viimeisenä', false],
  ]);
});

it('leads to the check once nothing is missing; a price above its cap is missing', () => {
  const answers = { path: 'a', team: 'b' };
  const mustHaves = { site: 'no' };
  const secrecy = { prices: {}, answers: { path: 'Oma menetelmä', team: '' } };
  expect(told({ ...empty, prices: { work: '600' }, answers, mustHaves, secrecy }).map(([, state]) => state)).toEqual([
    'Valmis',
    'Valmis',
    'Valmis',
    'Vapaaehtoinen',
    'Yksi annettu',
    'Seuraavaksi',
  ]);
  expect(told({ ...empty, prices: { work: '600,01' }, answers })[1]).toEqual(['prices', 'Yksi puuttuu', false]);
});

it('leaves out what the call does not ask for', () => {
  expect(told(empty, { ...asked, bids: [], mustHaves: [] }).map(([key]) => key)).toEqual([
    'answers',
    'attachments',
    'secrecy',
    'check',
  ]);
});

it('knows the part of a field', () => {
  expect([partOf('answers.path'), partOf('secrecy.prices.work'), partOf('at'), partOf('x.prices')]).toEqual([
    'answers',
    'secrecy',
    undefined,
    undefined,
  ]);
});
