import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, allocate, cents, negate, share, shareOf, subtract, sum, times, ZERO } from './money.ts';

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(cents);
const weights = fc
  .array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0));
const total = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);

describe('cents', () => {
  it('are safe integers and nothing else', () => {
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => cents(wrong)).toThrow(RangeError);
    expect(() => share(0.1)).toThrow(RangeError);
    expect(Object.is(cents(-0), 0)).toBe(true);
    expect(Object.is(negate(ZERO), 0)).toBe(true);
  });

  it('add, subtract and multiply exactly', () => {
    expect(add(cents(1), cents(2), cents(-5))).toBe(-2);
    expect(sum([])).toBe(0);
    expect(subtract(cents(1), cents(3))).toBe(-2);
    expect(times(cents(250), 6)).toBe(1_500);
    expect(() => times(cents(250), 0.5)).toThrow(RangeError);
    expect(() => add(cents(Number.MAX_SAFE_INTEGER), cents(1))).toThrow(RangeError);
  });
});

describe('a share of an amount', () => {
  it.each([
    [10_000, 2_550, 2_550],
    [1, 5_000, 1],
    [-1, 5_000, -1],
    [1, 4_999, 0],
    [3, 5_000, 2],
    [-3, 5_000, -2],
    [333, 12_500, 416],
    [Number.MAX_SAFE_INTEGER, 10_000, Number.MAX_SAFE_INTEGER],
  ])('%i × %i bp = %i', (of, part, expected) => {
    expect(shareOf(cents(of), share(part))).toBe(expected);
  });

  it('lies within half a cent and mirrors negatives', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 30_000 }), (of, part) => {
        const got = shareOf(of, share(part));
        expect(Math.abs(got * 10_000 - of * part)).toBeLessThanOrEqual(5_000);
        expect(shareOf(negate(of), share(part))).toBe(negate(got));
      }),
    );
  });
});

describe('allocate', () => {
  it('never creates or loses a cent', () => {
    fc.assert(
      fc.property(amount, weights, (whole, list) => {
        expect(total(allocate(whole, list))).toBe(whole);
      }),
    );
  });

  it('mirrors negatives', () => {
    fc.assert(
      fc.property(amount, weights, (whole, list) => {
        expect(allocate(negate(whole), list)).toEqual(allocate(whole, list).map(negate));
      }),
    );
  });

  it('keeps each part within a cent of its exact share', () => {
    fc.assert(
      fc.property(amount, weights, (whole, list) => {
        const all = BigInt(total(list));
        allocate(whole, list).forEach((part, i) => {
          const off = BigInt(part) * all - BigInt(whole) * BigInt(list[i] ?? 0);
          expect(off < 0n ? -off : off).toBeLessThan(all);
        });
      }),
    );
  });

  it('gives nothing to a weight of nothing, and ties to the earlier', () => {
    expect(allocate(cents(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(cents(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(cents(1), [0, 1, 0])).toEqual([0, 1, 0]);
    expect(allocate(cents(0), [3, 4])).toEqual([0, 0]);
    expect(allocate(cents(10), [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER])).toEqual([5, 5]);
  });

  it('does not punish a heavier weight', () => {
    fc.assert(
      fc.property(amount, weights, (whole, list) => {
        const parts = allocate(whole, list).map(Math.abs);
        list.forEach((a, i) => {
          list.forEach((b, j) => {
            if (a > b) expect(parts[i] ?? 0).toBeGreaterThanOrEqual(parts[j] ?? 0);
          });
        });
      }),
    );
  });

  it('refuses weights that divide nothing', () => {
    for (const wrong of [[], [0, 0], [2, -1], [0.5]]) expect(() => allocate(cents(1), wrong)).toThrow(RangeError);
  });
});
