import { cents, id, instant, share } from '@kt/kernel';
import { AUTHORITY, aCategory, aDescription, MORNING, SYSTEM } from '@kt/purchasing/testing/samples.ts';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import type { SystemShown } from '../answers.ts';
import { volumeFigures } from '../category/volume-figures.ts';
import { agreedMeters, passedLines, thresholdMeters } from './presenter.ts';

const words = wordsInTest('fi');
const use = { authority: AUTHORITY, category: id('category', aCategory.id), agreements: 1, waiting: 2 };
const system = (agreementsCents: number): SystemShown => ({
  ...aDescription,
  id: SYSTEM,
  authority: AUTHORITY,
  state: 'open',
  buyers: [],
  categories: [aCategory],
  drafted: { at: MORNING, by: 'per_x' },
  changes: [],
  version: 3,
  takesRequests: true,
  rules: [],
  uses: [{ ...use, agreementsCents: cents(agreementsCents), ordered: { 2026: 7 } }],
});

it('warns in words from eighty per cent of the estimate on', () => {
  const standing = (agreed: number) => agreedMeters(system(agreed), words)[0];
  expect(standing(319_999_999)?.isLoud).toBe(false);
  expect(standing(320_000_000)).toMatchObject({ isLoud: true, filled: 8_000 });
  expect(standing(320_000_000)?.standing).toContain('80');
  expect(standing(500_000_000)).toMatchObject({ isLoud: true, filled: 10_000 });
});

it('measures each category, and a threshold that the estimate leaves in force', () => {
  expect(agreedMeters(system(90_000_000), words).map(({ name, isLoud }) => [name, isLoud])).toEqual([
    ['Sovittu enimmäisarvo yhteensä', false],
    ['Työhönvalmennus', true],
  ]);
  const small = { ...system(35_000_000), categories: [{ ...aCategory, estimatedValueCents: cents(39_000_000) }] };
  expect(agreedMeters(small, words).at(-1)).toMatchObject({ name: 'Liite E, kohta 1', isLoud: true });
});

it('tells what was reached, and what the authority has not answered yet', () => {
  const passed = [8_000, 10_000].map((part) => ({
    at: MORNING,
    limit: aCategory.id,
    share: share(part),
    valueCents: cents(100_000_000),
    limitCents: cents(100_000_000),
  }));
  const notes = [{ at: MORNING, by: 'per_x', note: 'Seurataan.', answers: 1 }];
  const lines = passedLines({ ...system(0), value: { version: 2, state: 'raised', passed, notes } }, words);
  expect(lines.map(({ isNew }) => isNew)).toEqual([true, false]);
  expect(lines[0]?.text).toMatch(/Työhönvalmennus: 100/);
  expect(passedLines(system(0), words)).toEqual([]);
});

it('tells which group of services is over its threshold', () => {
  expect(thresholdMeters(system(0), words)).toEqual([
    expect.objectContaining({ name: 'Liite E, kohta 1', isLoud: true, filled: 10_000 }),
  ]);
});

it('shows what is counted this year, and says what is not known', () => {
  const now = instant('2026-06-01T08:00:00.000Z');
  const figures = (counted: SystemShown['uses'][number] | undefined) =>
    volumeFigures({ volume: { guaranteedPerYear: 0, expectedPerYear: 40 } }, counted, now, words).map(([, one]) => one);
  expect(figures(system(0).uses[0])).toEqual(['0', '40', '7', '2']);
  expect(figures(undefined)).toEqual(['0', '40', 'ei tietoa', 'ei tietoa']);
});
