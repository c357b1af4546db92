import { describe, expect, it } from 'vitest';
import { zInstant, zLocalDate, zPositiveCents, zPrice, zShare } from './schema.ts';

const MILLIARD = 1_000_000_000_000;

describe('amounts from outside', () => {
  it.each([
    [zPositiveCents, 1, MILLIARD],
    [zPrice, -MILLIARD, MILLIARD],
    [zShare, 0, 1_000_000],
  ])('are taken from one end to the other and no further', (schema, least, most) => {
    for (const value of [least, most]) expect(schema.safeParse(value).success, String(value)).toBe(true);
    for (const value of [least - 1, most + 1, Number.MAX_SAFE_INTEGER, 1.5, Number.NaN, '1', null])
      expect(schema.safeParse(value).success, String(value)).toBe(false);
  });
});

describe('days and moments from outside', () => {
  it.each(['1900-01-01', '2026-02-28', '2199-12-31'])('%s is one', (day) => {
    expect(zLocalDate.safeParse(day).success).toBe(true);
    expect(zInstant.safeParse(`${day}T00:00:00.000Z`).success).toBe(true);
  });

  it.each(['0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31', '2026-02-30'])('%s is none', (day) => {
    expect(zLocalDate.safeParse(day).success).toBe(false);
    expect(zInstant.safeParse(`${day}T00:00:00.000Z`).success).toBe(false);
  });
});
