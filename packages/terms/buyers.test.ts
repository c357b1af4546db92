import { cents, type Id, id, share } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Buyers, buyerParts, forEachBuyer, isWholeRing, MOST_BUYERS, WHOLE_BP } from './buyers.ts';
import { cell, readCsv } from './testing/read-csv.ts';

const authority = (n: number): Id<'authority'> => id('authority', `aut_01J${String(n).padStart(23, '0')}`);
const ring = (shares: readonly number[]): Buyers =>
  shares.map((one, n) => ({ authority: authority(n), shareBp: share(one) }));
const numbers = (text: string): readonly number[] => text.split(' ').map(Number);
const partsOf = (shares: readonly number[], places: number, ceiling: number) =>
  buyerParts({
    authority: authority(0),
    buyers: ring(shares),
    places,
    ceilingCents: cents(ceiling),
    costCentre: '4711',
  });

/** Cuts of the whole make shares that sum to it. */
const shares = fc
  .uniqueArray(fc.integer({ min: 1, max: WHOLE_BP - 1 }), { minLength: 1, maxLength: MOST_BUYERS - 1 })
  .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), WHOLE_BP])
  .map((ends) => ends.slice(1).map((end, n) => end - (ends[n] ?? 0)));
const places = fc.integer({ min: 1, max: 10_000 });
const ceiling = fc.integer({ min: 1, max: 9_000_000_000_000 });

describe('a buyers’ ring', () => {
  it.each(readCsv(new URL('testing/worked-examples/buyers.csv', import.meta.url)))('$note', (row) => {
    const parts = partsOf(
      numbers(cell(row, 'shares')),
      Number(cell(row, 'places')),
      Number(cell(row, 'ceiling_cents')),
    );
    expect(parts.map((part) => part.places)).toEqual(numbers(cell(row, 'parts_places')));
    expect(parts.map((part) => part.ceilingCents)).toEqual(numbers(cell(row, 'parts_cents')));
  });

  it('loses no place and no cent, and nobody gets a whole one more or less than their share', () => {
    fc.assert(
      fc.property(shares, places, ceiling, (some, many, most) => {
        const parts = partsOf(some, many, most);
        expect(parts.reduce((sum, part) => sum + part.places, 0)).toBe(many);
        expect(parts.reduce((sum, part) => sum + BigInt(part.ceilingCents), 0n)).toBe(BigInt(most));
        for (const [n, part] of parts.entries()) {
          const of = BigInt(some[n] ?? 0);
          const off = (got: number, whole: number) => BigInt(got) * 10_000n - BigInt(whole) * of;
          for (const rest of [off(part.places, many), off(part.ceilingCents, most)])
            expect(rest < 10_000n && rest > -10_000n).toBe(true);
        }
      }),
    );
  });

  it('never gives less for a larger share', () => {
    fc.assert(
      fc.property(shares, places, ceiling, (some, many, most) => {
        const bySize = partsOf(some, many, most)
          .map((part, n) => ({ ...part, size: some[n] ?? 0 }))
          .toSorted((a, b) => a.size - b.size);
        for (const [n, part] of bySize.entries()) {
          const before = bySize[n - 1];
          if (before === undefined || before.size === part.size) continue;
          expect(part.places).toBeGreaterThanOrEqual(before.places);
          expect(part.ceilingCents).toBeGreaterThanOrEqual(before.ceilingCents);
        }
      }),
    );
  });

  it('gives the authority alone everything', () => {
    const whole = { authority: authority(0), places: 7, ceilingCents: cents(99), costCentre: '4711' };
    expect(buyerParts(whole)).toEqual([whole]);
    expect(forEachBuyer({ authority: authority(0), of: 1 })).toEqual([{ authority: authority(0), of: 1 }]);
  });

  it('tells what is known of an agreement for each of its buyers', () => {
    const known = { authority: authority(0), ring: [authority(0), authority(1)], of: 1 };
    expect(forEachBuyer(known).map((one) => one.authority)).toEqual(known.ring);
  });

  it('reserves from the buyer’s own cost centre where it has one', () => {
    const [lead, other] = ring([6_000, 4_000]);
    if (lead === undefined || other === undefined) expect.fail('two buyers');
    const buyers = [lead, { ...other, costCentre: '8800' }];
    const parts = buyerParts({
      authority: lead.authority,
      buyers,
      places: 5,
      ceilingCents: cents(100),
      costCentre: '4711',
    });
    expect(parts.map(({ costCentre }) => costCentre)).toEqual(['4711', '8800']);
  });

  it.each<[string, readonly number[], number, number, boolean]>([
    ['two make the whole', [6_000, 4_000], 10, 1_000, true],
    ['one alone is no ring', [10_000], 10, 1_000, false],
    ['a basis point is missing', [5_999, 4_000], 10, 1_000, false],
    ['a basis point too many', [6_001, 4_000], 10, 1_000, false],
    ['a share of nothing', [10_000, 0], 10, 1_000, false],
    ['more than the whole and less than nothing', [10_001, -1], 10, 1_000, false],
    ['no place for the smaller one', [9_000, 1_000], 4, 1_000, false],
    ['no cent for the smaller one', [9_000, 1_000], 10, 4, false],
    ['too many buyers', Array.from({ length: 20 }, () => 500), 100, 1_000, false],
  ])('%s', (_note, some, many, most, isWhole) => {
    expect(isWholeRing({ buyers: ring(some), places: many, ceilingCents: cents(most) })).toBe(isWhole);
  });

  it('names each buyer once; no ring at all is whole', () => {
    const [lead] = ring([5_000]);
    if (lead === undefined) expect.fail('a buyer');
    expect(isWholeRing({ buyers: [lead, lead], places: 10, ceilingCents: cents(1_000) })).toBe(false);
    expect(isWholeRing({ places: 1, ceilingCents: cents(1) })).toBe(true);
  });
});
