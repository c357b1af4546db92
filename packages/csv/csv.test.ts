import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsOfText, rowsOfText, separatorOf, textOfFile, textOfRows } from './index.ts';

const latin = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => (char === '€' ? 0xa4 : (char.codePointAt(0) ?? 0)));

describe('a file of rows', () => {
  it('is read as UTF-8 with or without its mark, and as ISO-8859-15', () => {
    expect(textOfFile(new TextEncoder().encode('\uFEFFÄlä €'))).toBe('Älä €');
    expect(textOfFile(latin('Älä €'))).toBe('Älä €');
  });

  it('is separated by what its first line is separated by, with quotes, lines and their numbers', () => {
    expect(separatorOf('a;b\n1,2')).toBe(';');
    expect(separatorOf('a,b\n1;2')).toBe(',');
    expect(rowsOfText('a;b\r\n"1;\n""x""";2\n\n3;4')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1;\n"x"', '2'] },
      { line: 5, cells: ['3', '4'] },
    ]);
    expect(rowsOfText('a;"b')).toBeUndefined();
    expect(rowsOfText('')).toEqual([]);
  });

  it('keeps blank rows where they are asked for, and takes any end of a line', () => {
    expect(recordsOfText('a;b\n;;\r\n1;2\r3;')?.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['', '', ''],
      ['1', '2'],
      ['3', ''],
    ]);
    expect(recordsOfText('a,b\n1,"2,5"')?.at(-1)).toEqual({ line: 2, cells: ['1', '2,5'] });
  });

  it.each(['a;b\n"1"x;2', 'a;b\n1;"2'])('is not read where a quote is out of place: %j', (text) => {
    expect(recordsOfText(text)).toBeUndefined();
  });

  it('written again reads the same', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.trim().replaceAll('\r', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('k'), cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const head = ['a', 'b', 'c'];
        const read = rowsOfText(textOfRows([head, ...rows]));
        expect(read?.map(({ cells }) => cells)).toEqual([head, ...rows]);
      }),
    );
  });
});
