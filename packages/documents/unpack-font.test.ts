import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { FONT_FILES, installedFonts } from './fonts.ts';
import { unpackFont } from './unpack-font.ts';

const require = createRequire(import.meta.url);
const packed = FONT_FILES.map(({ name, installed }) => ({ name, bytes: readFileSync(require.resolve(installed)) }));

const HEAD = 0x68656164;
const ADJUSTMENT_WORD = 2;

/** The sum of a table's words, as OpenType reckons it: a last word is filled with noughts, `head` leaves its adjustment out. */
const sumOf = (view: DataView, tag: number, offset: number, length: number): number => {
  let sum = 0;
  for (let word = 0; word < Math.ceil(length / 4); word += 1)
    if (tag !== HEAD || word !== ADJUSTMENT_WORD) sum = (sum + view.getUint32(offset + word * 4)) >>> 0;
  return sum;
};

const tablesOf = (font: Uint8Array) => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  return Array.from({ length: view.getUint16(4) }, (_, n) => {
    const at = 12 + n * 16;
    const [tag, checksum, offset, length] = [0, 4, 8, 12].map((by) => view.getUint32(at + by));
    if (tag === undefined || checksum === undefined || offset === undefined || length === undefined) throw new Error();
    return { tag, checksum, offset, length, sum: sumOf(view, tag, offset, length) };
  });
};

describe('unpackFont', () => {
  it.each(packed)('gives every table of $name whole: each sums up to what its entry says', ({ bytes }) => {
    const tables = tablesOf(unpackFont(bytes));
    expect(tables.length).toBeGreaterThan(9);
    expect(tables.filter(({ checksum, sum }) => checksum !== sum)).toEqual([]);
    expect(tables.filter(({ offset }) => offset % 4 !== 0)).toEqual([]);
  });

  it('says of a font that the size is what the file told beforehand', () => {
    for (const { bytes } of packed) expect(unpackFont(bytes).length).toBe(bytes.readUInt32BE(16));
  });

  it('takes nothing that is no WOFF', () => {
    expect(() => unpackFont(installedFonts().regular.latin)).toThrow('no WOFF');
  });
});
