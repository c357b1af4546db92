import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { FACE_NAMES, FACES, runsOf } from './faces.ts';

const require = createRequire(import.meta.url);
const told = readFileSync(require.resolve('@fontsource/source-sans-3/unicode.json'), 'utf8');
const number = (hex = ''): number => Number.parseInt(hex, 16);
const rangesOf = (face: string): readonly (readonly [number, number])[] =>
  (new RegExp(`"${face}": "([^"]*)"`).exec(told)?.[1] ?? '').split(',').map((range) => {
    const [first, last] = range.replace('U+', '').split('-');
    return [number(first), number(last ?? first)];
  });

it.each(FACE_NAMES)('%s has the letters that it is used for, as its package says', (face) => {
  for (const [first, last] of FACES[face])
    expect(rangesOf(face).some(([from, to]) => from <= first && last <= to)).toBe(true);
});

it('keeps plain Finnish and Swedish in one face', () => {
  expect(runsOf('Österbottens Jobbstöd r.f. – 100 €, § 12')).toHaveLength(1);
  expect(runsOf('')).toEqual([{ face: 'latin', text: '' }]);
});

it('cuts a name where its script changes and loses no letter', () => {
  expect(runsOf('Wałęsa Жук Ωμ')).toEqual([
    { face: 'latin', text: 'Wa' },
    { face: 'latin-ext', text: 'łę' },
    { face: 'latin', text: 'sa ' },
    { face: 'cyrillic', text: 'Жук' },
    { face: 'latin', text: ' ' },
    { face: 'greek', text: 'Ωμ' },
  ]);
  expect(runsOf('S\u030Cimek')).toEqual(runsOf('Šimek'));
  expect(
    runsOf('Ő ß ẞ Nguyễn')
      .map(({ text }) => text)
      .join(''),
  ).toBe('Ő ß ẞ Nguyễn');
});

it('shows a letter that no face has as a question mark, once a letter', () => {
  expect(runsOf('東京 ry 🙂')).toEqual([{ face: 'latin', text: '?? ry ?' }]);
});
