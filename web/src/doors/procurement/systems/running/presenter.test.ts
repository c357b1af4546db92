import { cents } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { moneyFoot, runningTable, sumsOf, together } from './presenter.ts';

const one = {
  agreements: 2,
  agreedCents: cents(10_001),
  reservedCents: cents(4_000),
  claimedCents: cents(3_003),
  approvedCents: cents(2_002),
  paidCents: cents(1_001),
  leftCents: cents(6_001),
};
const words = wordsInTest('fi');

it('sums categories up to the cent, and counts nothing where nothing is agreed', () => {
  const rows = [{ category: 'cat_1', sums: one }];
  expect(together([one, sumsOf(rows, 'cat_2'), one])).toMatchObject({
    agreements: 4,
    agreedCents: 20_002,
    paidCents: 2_002,
    leftCents: 12_002,
  });
  expect(moneyFoot(one, words)[0]).toBe('100,01\u00a0€');
});

it('writes the same figures into the file', () => {
  expect(runningTable('Luokka', [{ name: 'Valmennus', sums: one }], words)).toEqual([
    ['Luokka', 'Sovittu enintään', 'Varattu asiakkaille', 'Todennettu', 'Hyväksytty maksuun', 'Maksettu', 'Varaamatta'],
    ['Valmennus', 100.01, 40, 30.03, 20.02, 10.01, 60.01],
  ]);
});
