import { cents, sum } from '@kt/kernel';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmallCells, OTHER_KINDS } from './small-cells.ts';

const FEWEST = 5;

const row = (kind: string, count: number, amount = count * 1_000) => ({ kind, count, cents: cents(amount) });

describe('small cells', () => {
  it('of four join others, of five stand alone', () => {
    const rows = [row('start_fee', 5), row('milestone', 4), row('named', 1), row('month_fee', 20)];
    const shown = hideSmallCells(rows, FEWEST);
    expect(shown).toEqual([row('month_fee', 20), row('start_fee', 5), row(OTHER_KINDS, 5)]);
  });

  it('take the next smallest row along when they are too few together', () => {
    const shown = hideSmallCells([row('start_fee', 6), row('milestone', 1), row('month_fee', 20)], FEWEST);
    expect(shown).toEqual([row('month_fee', 20), row(OTHER_KINDS, 7)]);
  });

  it('lose their count when there is nothing to join', () => {
    expect(hideSmallCells([row('milestone', 2)], FEWEST)).toEqual([{ kind: OTHER_KINDS, cents: 2_000 }]);
    expect(hideSmallCells([], FEWEST)).toEqual([]);
  });

  it('never show a count below five, and never lose a cent', () => {
    const rows = fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        count: fc.nat(9),
        cents: fc.integer({ min: -90, max: 90 }).map(cents),
      }),
      { selector: (one) => one.kind },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const shown = hideSmallCells(given, FEWEST);
        expect(shown.every((one) => one.count === undefined || one.count >= FEWEST)).toBe(true);
        expect(sum(shown.map((one) => one.cents))).toBe(sum(given.map((one) => one.cents)));
      }),
    );
  });
});
