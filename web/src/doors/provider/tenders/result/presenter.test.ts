import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { resultRows, whyNot } from './presenter.ts';

const words = wordsInTest();
const ranked = (tender: string, rank: number, price: number, path: number) => ({
  tender,
  rank,
  provider: `org-${tender}`,
  points: { price, path },
  total: price + path,
});
const result = (own: string) => ({
  decision: { winners: [{ tender: 'a' }] },
  ranking: [ranked('a', 1, 4_000, 5_400), ranked('b', 2, 3_850, 4_200)],
  own: { tender: own, state: 'not_won' },
});

it('shows points by criterion in the call’s order, and which row is ours', () => {
  const [first, second] = resultRows(result('b'), [{ key: 'path' }, { key: 'price' }], (one) => one, words);
  expect(first).toMatchObject({ provider: 'org-a', points: ['54', '40'], total: '94', isOwn: false, won: true });
  expect(second?.points).toEqual(['42', '38,5']);
  expect(second?.isOwn).toBe(true);
});

it('tells how far from winning', () => {
  expect(whyNot(result('b'), words)).toBe(words.t('provider.result.behind', { rank: 2, points: '13,5' }));
  expect(whyNot(result('a'), words)).toBe(words.t('provider.result.won'));
  expect(whyNot(result('c'), words)).toBe(words.t('provider.result.not_compared'));
});
