import { type Id, share } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { cellText, lineName, tableRows, yearIn } from './presenter.ts';

const words = wordsInTest();
const provider = 'org_01J00000000000000000000001' as Id<'organisation'>;
const nameOf = (): string => 'Rannikon Työpaja ry';

it('tells a figure with its n, and says when it is not shown', () => {
  expect(cellText({ group: 'A', n: 20, refused: 5, share: share(2_500) }, words)).toBe('25\u00a0% (5 / 20)');
  expect(cellText({ group: 'A', n: 8, days: 14 }, words)).toBe('14 (n\u00A0=\u00A08)');
  expect(cellText({ group: 'A', n: 8, days: 60, isOver: true }, words)).toBe('yli 60 (n\u00A0=\u00A08)');
  expect(cellText({ group: 'A', n: 0 }, words)).toBe('–');
  expect(cellText({ group: 'A' }, words)).toBe('ei näytetä');
});

it('names the lines, and writes the same into the file', () => {
  const cells = [{ group: 'A', n: 8, days: 14 }] as const;
  const lines = [
    { of: 'provider', provider, cells },
    { of: 'others', cells: [] },
    { of: 'all', cells: [] },
  ] as const;
  expect(lines.map((line) => lineName(line, nameOf, words))).toEqual([
    'Rannikon Työpaja ry',
    'Muut yhteensä',
    'Kaikki yhteensä',
  ]);
  expect(tableRows('Odotus', lines, nameOf, words).slice(0, 2)).toEqual([
    ['Odotus', 'A', 'B', 'C', 'D', 'Kaikki'],
    ['Rannikon Työpaja ry', '14 (n\u00A0=\u00A08)', 'ei näytetä', 'ei näytetä', 'ei näytetä', 'ei näytetä'],
  ]);
});

it('takes the year of the address, or the present one', () => {
  expect(yearIn('2025', '2026-03-02')).toBe('2025');
  expect(yearIn('x', '2026-03-02')).toBe('2026');
});
