import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contains,
  containsPeriod,
  daysIn,
  intersect,
  isEmpty,
  lastDayOf,
  monthOf,
  overlaps,
  period,
  periodThrough,
  yearPeriod,
} from './period.ts';
import { type LocalDate, localDate, plusDays } from './time.ts';

const day = localDate;
const anyDay = fc.integer({ min: 0, max: 800 }).map((n) => plusDays(day('2025-01-01'), n));
const anyPeriod = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 90 }))
  .map(([start, n]) => ({ start, end: plusDays(start, n) }));
const daysOf = (p: { start: LocalDate; end: LocalDate }): readonly LocalDate[] =>
  Array.from({ length: daysIn(p) }, (_, i) => plusDays(p.start, i));

describe('period', () => {
  it('is half open', () => {
    const march = { start: day('2026-03-01'), end: day('2026-04-01') };
    expect(contains(march, day('2026-02-28'))).toBe(false);
    expect(contains(march, day('2026-03-01'))).toBe(true);
    expect(contains(march, day('2026-03-31'))).toBe(true);
    expect(contains(march, day('2026-04-01'))).toBe(false);
    expect(lastDayOf(march)).toBe('2026-03-31');
    expect(daysIn(march)).toBe(31);
  });

  it('refuses an end before the start, allows the empty one', () => {
    expect(period(day('2026-03-02'), day('2026-03-01'))).toBeUndefined();
    const empty = period(day('2026-03-01'), day('2026-03-01'));
    expect(empty !== undefined && isEmpty(empty)).toBe(true);
    expect(periodThrough(day('2026-03-01'), day('2026-03-01'))).toEqual({ start: '2026-03-01', end: '2026-03-02' });
  });

  it('meets another in exactly the days both have', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const common = intersect(a, b);
        expect(common === undefined ? [] : daysOf(common)).toEqual(daysOf(a).filter((d) => contains(b, d)));
        expect(overlaps(a, b)).toBe(common !== undefined);
        expect(intersect(b, a)).toEqual(common);
      }),
    );
  });

  it('contains another when it has all its days', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(containsPeriod(a, b)).toBe(daysOf(b).every((d) => contains(a, d)));
      }),
    );
  });

  it('knows months and years', () => {
    expect(monthOf(day('2028-02-29'))).toEqual({ start: '2028-02-01', end: '2028-03-01' });
    expect(monthOf(day('2026-12-31'))).toEqual({ start: '2026-12-01', end: '2027-01-01' });
    expect(yearPeriod(2026)).toEqual({ start: '2026-01-01', end: '2027-01-01' });
  });
});
