import { cents, share } from '@kt/kernel';
import { isServiceType } from '@kt/terms';
import { cell, readCsv } from '@kt/terms/testing/read-csv.ts';
import { describe, expect, it } from 'vitest';
import { againstEstimate, thresholdRows } from './thresholds.ts';

const EXAMPLES = readCsv(new URL('../testing/worked-examples/thresholds.csv', import.meta.url));

const categoriesOf = (text: string) =>
  text.split('|').map((one) => {
    const [types = '', value = ''] = one.split(':');
    return { serviceTypes: types.split('+').filter(isServiceType), estimatedValueCents: cents(Number(value)) };
  });

describe('the thresholds of a system', () => {
  it.each(EXAMPLES.map((row) => [cell(row, 'name'), row] as const))('%s', (_name, row) => {
    const threshold = cell(row, 'thresholdCents');
    const rows = thresholdRows(categoriesOf(cell(row, 'categories')));
    expect(rows.find(({ item }) => item === Number(cell(row, 'item')))).toEqual({
      item: Number(cell(row, 'item')),
      estimatedCents: Number(cell(row, 'estimatedCents')),
      ...(threshold !== '' && { thresholdCents: Number(threshold) }),
      isOver: cell(row, 'isOver') === 'yes',
    });
  });
});

it.each([
  [79, 'within'],
  [80, 'warn'],
  [100, 'warn'],
  [101, 'over'],
])('a running value of %i in 100 is %s', (running, standing) => {
  expect(againstEstimate(cents(running), cents(100), share(8_000))).toBe(standing);
});
