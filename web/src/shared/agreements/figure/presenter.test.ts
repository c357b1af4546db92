import { cents } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../language/testing/words-in-test.ts';
import { figureInAddress, figureOfAddress, figurePath } from './figure-address.ts';
import { type FigureShown, figureName, shownRows, totalText } from './presenter.ts';

const words = wordsInTest('fi');
const terms = { rateCard: { steps: [] } };
const shown = (total: FigureShown['total']): FigureShown => ({ rows: [], total, least: 5, isHidden: false });

it('names a figure as its card does', () => {
  expect(figureName('declined:language', terms, words)).toBe('Ei otettu vastaan: ei palvelua asiakkaan kielellä');
  expect(figureName('money:paid', terms, words)).toBe('Maksettu');
  expect(figureName('step:employed', terms, words)).toBe('employed');
  expect(figureName('nonsense', terms, words)).toBe('Tuloskortti');
});

it('tells how many rows there are, and their sum where that is another number', () => {
  expect(totalText('offered', shown({ rows: 7, persons: 7, sum: 7 }), words)).toBe('7 riviä');
  expect(totalText('money:paid', shown({ rows: 1, persons: 1, sum: cents(4_001) }), words)).toBe(
    '1 rivi, yhteensä 40,01\u00a0€',
  );
});

it('writes money, days and reasons of rows in words', () => {
  const of = (figure: string, row: FigureShown['rows'][number]) => shownRows(figure, [row], terms, words)[0];
  expect(of('money:paid', { month: '2026-03', value: 4_001, code: 'start' })).toMatchObject({
    month: '3/2026',
    what: 'start',
    value: '40,01\u00a0€',
  });
  expect(of('met', { month: '0000-00', value: 1 })).toMatchObject({ month: 'ei vielä tiedossa', value: '1 työpäivä' });
});

it('has an address for each figure', () => {
  expect(figurePath('/card', 'step:employment-3m', { from: '2026-03', to: '2026-04' })).toBe(
    '/card/step.employment-3m?from=2026-03&to=2026-04',
  );
  expect(figureOfAddress(figureInAddress('claims:returned'))).toBe('claims:returned');
});
