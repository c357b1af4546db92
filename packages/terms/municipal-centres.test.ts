import { MUNICIPALITIES, municipalityCode } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kilometresBetween, MUNICIPAL_CENTRES } from './municipal-centres.ts';
import { cell, readCsv } from './testing/read-csv.ts';

const EXAMPLES = readCsv(new URL('./testing/worked-examples/distances.csv', import.meta.url));
const code = fc.constantFrom(...MUNICIPALITIES.map((one) => one.code));

describe('distances between municipalities', () => {
  it.each(EXAMPLES)('from $from to $to is about $km km', (row) => {
    const found = kilometresBetween(cell(row, 'from'), cell(row, 'to')) ?? Number.NaN;
    expect(Math.abs(found - Number(cell(row, 'km')))).toBeLessThanOrEqual(Number(cell(row, 'within')));
  });

  it('are known for every municipality, are nothing at home, and are the same both ways', () => {
    fc.assert(
      fc.property(code, code, (one, other) => {
        const there = kilometresBetween(one, other);
        expect(there).toBe(kilometresBetween(other, one));
        expect(there === 0).toBe(one === other);
      }),
    );
  });

  it('are never shorter by a detour, but for rounding', () => {
    fc.assert(
      fc.property(code, code, code, (a, b, c) => {
        const km = (x: string, y: string): number => kilometresBetween(x, y) ?? Number.NaN;
        expect(km(a, c)).toBeLessThanOrEqual(km(a, b) + km(b, c) + 1);
      }),
    );
  });

  it('say that nobody has checked them yet, and know no other place', () => {
    expect(MUNICIPAL_CENTRES.map(({ mark }) => mark)).toEqual(['unverified']);
    expect(kilometresBetween(municipalityCode('905'), '091')).toBeUndefined();
  });
});
