import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { comparedPoints, pickedOf } from './presenter.ts';

const option = (n: number) => ({
  agreement: `agr_${String(n)}`,
  provider: `Tuottaja ${String(n)}`,
  summary: '',
  free: '2 / 10',
  told: '',
  start: '1.9.2026',
  languages: 'suomi',
  where: 'Vaasa',
  price: '1 100,00 €',
  why: '',
});
const lists = { best: [option(1), option(2), option(3)], rest: [option(4)], not: [option(5)] };

it('compares what was picked and can be chosen, in the order that favours nobody', () => {
  expect(pickedOf(lists, ['agr_4', 'agr_5', 'agr_2']).map(({ agreement }) => agreement)).toEqual(['agr_2', 'agr_4']);
  expect(pickedOf(lists, [])).toEqual(lists.best);
});

it('tells the client nothing of prices, and leaves out what no option says', () => {
  const points = comparedPoints(pickedOf(lists, ['agr_1', 'agr_4']), wordsInTest('sv'));
  expect(points.map(({ key }) => key)).toEqual(['start', 'languages', 'where', 'free']);
  expect(points[2]).toEqual({ key: 'where', title: 'Var', values: ['Vaasa', 'Vaasa'] });
});
