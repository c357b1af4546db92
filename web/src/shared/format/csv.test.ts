import { expect, it } from 'vitest';
import { csvEuros, csvOf } from './csv.ts';

it('writes what a Finnish spreadsheet reads as figures', () => {
  expect(
    csvOf([
      ['Kunta', 'Osuus'],
      ['Vaasa', csvEuros(-123_450)],
    ]),
  ).toBe('\uFEFFKunta;Osuus\r\nVaasa;-1234,5\r\n');
});

it('quotes what would break a row, and disarms what would run', () => {
  expect(csvOf([['a;b', 'c"d', '=SUM(A1)', '-1+1', '@x']])).toBe('\uFEFF"a;b";"c""d";\'=SUM(A1);\'-1+1;\'@x\r\n');
});

it.each([' =cmd|x', '\n=1', '\u00a0+1', '\uff1dSUM(A1)', '\t1'])(
  'disarms %j too, whatever stands before its sign',
  (text) => {
    expect(csvOf([[text]]).replaceAll('"', '')).toBe(`\uFEFF'${text}\r\n`);
  },
);
