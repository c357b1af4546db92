import { localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { type ExtensionOption, MOST_OPTIONS, optionFault } from './extension-options.ts';
import { cell, readCsv } from './testing/read-csv.ts';

const PERIOD = { start: localDate('2026-05-01'), end: localDate('2028-05-01') };

const optionIn = (text: string, n: number): ExtensionOption => {
  const [notice = '', until = ''] = text.split('>');
  return { key: `option-${String(n + 1)}`, noticeBy: localDate(notice), extendsTo: localDate(until) };
};
const optionsIn = (text: string): readonly ExtensionOption[] =>
  text
    .split(' ')
    .filter((one) => one !== '')
    .map(optionIn);
const yearly = (count: number): readonly ExtensionOption[] =>
  Array.from({ length: count }, (_, n) => optionIn(`${String(2028 + n)}-01-31>${String(2029 + n)}-05-01`, n));

describe('rights to prolong', () => {
  it.each(readCsv(new URL('testing/worked-examples/extension-options.csv', import.meta.url)))('$note', (row) => {
    const fault = optionFault(PERIOD, optionsIn(cell(row, 'options')));
    expect(fault === undefined ? '' : `${String(fault.at + 1)} ${fault.field}`).toBe(cell(row, 'fault'));
  });

  it('have names of their own', () => {
    const twice = yearly(2).map((option) => ({ ...option, key: 'one' }));
    expect(optionFault(PERIOD, twice)).toEqual({ at: 1, field: 'key' });
  });

  it('are not without end', () => {
    expect(optionFault(PERIOD, yearly(MOST_OPTIONS))).toBeUndefined();
    expect(optionFault(PERIOD, yearly(MOST_OPTIONS + 1))).toEqual({ at: MOST_OPTIONS, field: 'key' });
  });
});
