import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { comparedPoints, meetingLine, pickedOf } from './presenter.ts';

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
  const points = comparedPoints(pickedOf(lists, ['agr_1', 'agr_4']), wordsInTest('sv'), () => undefined);
  expect(points.map(({ key }) => key)).toEqual(['start', 'languages', 'where', 'free']);
  expect(points[2]).toEqual({ key: 'where', title: 'Var', values: ['Vaasa', 'Vaasa'] });
});

it('tells results and how soon a client is met, each with how many it is of, where it is known', () => {
  const told = {
    ...option(1),
    distance: 'Matkaa noin 24 km (Vaasa)',
    results: 'Työhön tai opintoihin 50 % (n\u00A0=\u00A012)',
  };
  const meetings = new Map([['agr_1', { days: 4, n: 9 }]]);
  const points = comparedPoints([told, option(2)], wordsInTest(), (agreement) => meetings.get(agreement));
  expect(points.slice(-3).map(({ key, values }) => [key, ...values])).toEqual([
    ['free', '2 / 10', '2 / 10'],
    ['meeting', '4 työpäivää (n\u00A0=\u00A09)', '–'],
    ['results', 'Työhön tai opintoihin 50 % (n\u00A0=\u00A012)', '–'],
  ]);
  expect(meetingLine({ days: 60, isOver: true, n: 5 }, wordsInTest())).toBe('yli 60 työpäivää (n\u00A0=\u00A05)');
});
