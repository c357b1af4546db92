import { cents, id } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import { comparedRows } from './presenter.ts';

const org = (n: number) => id('organisation', `org_${String(n).padStart(26, '0')}`);
const words = wordsInTest();

describe('the public comparison', () => {
  it('has the ranked in order, then the others, and marks who won', () => {
    const compared = [
      { provider: org(3), names: {} },
      { provider: org(2), names: { fi: 'Toinen' }, rank: 2, points: 8_050, priceCents: cents(20_000) },
      { provider: org(1), names: { fi: 'Eka' }, rank: 1, points: 9_000, priceCents: cents(10_000) },
    ];
    const rows = comparedRows({ compared, winners: [{ rank: 1, provider: org(1), names: {} }] }, words);
    expect(rows.map(({ provider, place, points, price, wins }) => [provider, place, points, price, wins])).toEqual([
      ['Eka', '1', '90', words.euros(cents(10_000)), true],
      ['Toinen', '2', '80,5', words.euros(cents(20_000)), false],
      [words.t('decision.unnamed'), '–', '–', '–', false],
    ]);
  });
});
