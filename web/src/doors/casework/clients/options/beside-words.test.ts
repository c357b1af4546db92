import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { besideOf, besideWords } from './beside-words.ts';

const results = { started: 12, working: 6 };
const cards = [
  { provider: 'org_1', km: 40 },
  { provider: 'org_1', km: 24, results },
  { provider: 'org_2', km: 0 },
  { provider: 'org_3' },
];

it('tells the nearest site and the results of a provider, and nothing of what is not known', () => {
  const of = besideOf(cards, '905');
  expect(besideWords(of('org_1'), wordsInTest())).toEqual({
    distance: 'Matkaa noin 24 km (Vaasa)',
    results: 'Työhön tai opintoihin 50 % (n\u00A0=\u00A012)',
  });
  expect(besideWords(of('org_2'), wordsInTest())).toEqual({ distance: 'Samassa kunnassa tai etänä', results: '' });
  for (const unknown of ['org_3', 'org_4'])
    expect(besideWords(of(unknown), wordsInTest())).toEqual({ distance: '', results: '' });
});
