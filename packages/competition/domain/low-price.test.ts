import { cents } from '@kt/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tenderId, WORLD } from '../testing/default-world.ts';
import { anOpenedTender } from '../testing/tender-builders.ts';
import { workedExample } from '../testing/worked-example.ts';
import { lowPrices } from './low-price.ts';

const priced = (prices: readonly number[]) =>
  prices.map((price, n) => ({ ...anOpenedTender(), id: tenderId(n + 1), comparisonCents: cents(price) }));
const lowOf = (prices: readonly number[]) => lowPrices(priced(prices), WORLD.publishing).map(({ tender }) => tender);

it.each(workedExample('low-price'))('asks about low prices: $case', ({ prices = '', low = '' }) => {
  const expected = low === '' ? [] : low.split(';').map((n) => tenderId(Number(n)));
  expect(lowOf(prices.split(';').map(Number))).toEqual(expected);
});

it('compares with tenders that are compared only', () => {
  const [low, other, third] = priced([50_000, 100_000, 100_000]);
  const rest = [low, other].flatMap((one) => one ?? []);
  const out = third === undefined ? [] : [{ ...third, state: 'rejected' as const }];
  expect(lowPrices([...rest, ...out], WORLD.publishing)).toEqual([]);
});

it('finds none when all prices are within a fifth of one another, and tells the mean of the others', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 80_001, max: 100_000 }), { maxLength: 12 }), (prices) => {
      expect(lowOf(prices)).toEqual([]);
    }),
  );
  expect(lowPrices(priced([10, 100, 101]), WORLD.publishing)).toEqual([
    { tender: tenderId(1), price: 10, meanOfOthers: 101 },
  ]);
});
