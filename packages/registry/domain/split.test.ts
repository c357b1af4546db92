import { id, share } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providerId } from '../testing/samples.ts';
import { evenShares, type Split, splitError, splitWithout, sumOfShares } from './split.ts';

const members = (count: number) => Array.from({ length: count }, (_, n) => providerId(n + 1));
const [A, B, C] = [providerId(1), providerId(2), providerId(3)];
const byShare = (...shares: readonly (readonly [typeof A, number])[]): Split => ({
  by: 'share',
  shares: shares.map(([organisation, part]) => ({ organisation, share: share(part) })),
});
const OF = {
  authority: id('authority', `aut_${'1'.padStart(26, '0')}`),
  system: id('system', `dps_${'1'.padStart(26, '0')}`),
  category: id('category', `cat_${'1'.padStart(26, '0')}`),
};
const byStep = (...steps: readonly (readonly [string, typeof A])[]): Split => ({
  by: 'step',
  of: OF,
  steps: steps.map(([step, organisation]) => ({ step, organisation })),
});

describe('even shares', () => {
  it('are the whole to the last basis point, lose no member, and are accepted as a split', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (count) => {
        const all = members(count);
        const shares = evenShares(all);
        expect(sumOfShares(shares)).toBe(10_000);
        expect(shares.map(({ organisation }) => organisation)).toEqual(all);
        expect(splitError({ by: 'share', shares }, all)).toBeUndefined();
      }),
    );
  });

  it('of nobody are none', () => {
    expect(evenShares([])).toEqual([]);
  });
});

describe('a split by share', () => {
  it('is taken only when each member has something and the sum is the whole, whatever the numbers', () => {
    const parts = fc.array(fc.integer({ min: -200, max: 10_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(parts, (given) => {
        const all = members(given.length);
        const shares = all.map((organisation, n) => ({ organisation, share: share(given[n] ?? 0) }));
        const isWhole = given.reduce((a, b) => a + b, 0) === 10_000 && given.every((one) => one > 0);
        expect(splitError({ by: 'share', shares }, all) === undefined).toBe(isWhole);
      }),
    );
  });

  it.each([
    ['a basis point short', byShare([A, 5_000], [B, 4_999]), 'registry.split_not_whole'],
    ['a basis point over', byShare([A, 5_000], [B, 5_001]), 'registry.split_not_whole'],
    ['a member without a share', byShare([A, 10_000]), 'registry.split_member_wrong'],
    ['a stranger', byShare([A, 5_000], [B, 4_000], [C, 1_000]), 'registry.split_member_wrong'],
    ['one twice', byShare([A, 5_000], [A, 2_000], [B, 3_000]), 'registry.split_member_wrong'],
  ])('is refused with %s', (_name, split, code) => {
    expect(splitError(split, [A, B])?.code).toBe(code);
  });
});

describe('a split by step', () => {
  it('gives each step to one member, and each member a step', () => {
    expect(splitError(byStep(['start', A], ['job', B], ['keep', B]), [A, B])).toBeUndefined();
    expect(splitError(byStep(['start', A], ['start', B]), [A, B])?.code).toBe('registry.split_step_twice');
    expect(splitError(byStep(['start', A]), [A, B])?.code).toBe('registry.split_member_wrong');
    expect(splitError(byStep(['start', A], ['job', C]), [A, B])?.code).toBe('registry.split_member_wrong');
  });
});

it('leaves the part of who goes to be given anew', () => {
  expect(splitWithout(byShare([A, 6_000], [B, 4_000]), B)).toEqual(byShare([A, 6_000]));
  expect(splitWithout(byStep(['start', A], ['job', B]), B)).toEqual(byStep(['start', A]));
});
