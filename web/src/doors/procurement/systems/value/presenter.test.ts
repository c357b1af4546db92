import { cents, id, instant } from '@kt/kernel';
import { AUTHORITY, aCategory, aDescription, MORNING, SYSTEM } from '@kt/purchasing/testing/samples.ts';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import type { SystemShown } from '../answers.ts';
import { volumeFigures } from '../category/volume-figures.ts';
import { runningMeter, thresholdMeters } from './presenter.ts';

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
  const standing = (agreed: number) => runningMeter(system(agreed), words);
  expect(standing(319_999_999).isLoud).toBe(false);
  expect(standing(320_000_000)).toMatchObject({ isLoud: true, filled: 8_000 });
  expect(standing(320_000_000).standing).toContain('80');
  expect(standing(500_000_000)).toMatchObject({ isLoud: true, filled: 10_000 });
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
