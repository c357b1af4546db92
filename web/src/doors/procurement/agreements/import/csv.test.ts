import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvOf, parseCsv, textOf } from './csv.ts';

it.each([
  [
    'a;b\r\n1;2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\n1,"2,5"\n',
    [
      ['a', 'b'],
      ['1', '2,5'],
    ],
  ],
  [
    '\ufeffa;b\n"x ""y""";"two\nlines"',
    [
      ['a', 'b'],
      ['x "y"', 'two\nlines'],
    ],
  ],
  [
    'a;b;\n1;;\n\n;;\n',
    [
      ['a', 'b', ''],
      ['1', '', ''],
    ],
  ],
  [
    'a;b\n1;',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  ['', []],
])('reads %j', (text, rows) => {
  expect(parseCsv(text)).toEqual(rows);
});

it('reads UTF-8 and, where it is none, ISO-8859-15', () => {
  expect(textOf(new TextEncoder().encode('Närpiö 5 €'))).toBe('Närpiö 5 €');
  expect(textOf(Uint8Array.from([0x4e, 0xe4, 0x72, 0x70, 0x69, 0xf6, 0x20, 0xa4]))).toBe('Närpiö €');
});

it('reads back whatever it has written', () => {
  const cell = fc.string().map((text) => text.trim().replaceAll('\ufeff', ''));
  const row = fc.tuple(cell, cell, cell);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const table = [['a', 'b', 'c'], ...rows];
      const kept = table.filter((one) => one.some((text) => text !== ''));
      expect(parseCsv(csvOf(table))).toEqual(kept);
    }),
  );
});
