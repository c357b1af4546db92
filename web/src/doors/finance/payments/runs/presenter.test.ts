import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { firstPayDay, readyIn } from './presenter.ts';

it('proposes a day that banks pay on', () => {
  expect(firstPayDay(localDate('2026-11-20'))).toBe('2026-11-20');
  expect(firstPayDay(localDate('2026-11-21'))).toBe('2026-11-23');
  expect(firstPayDay(localDate('2026-12-06'))).toBe('2026-12-07');
});

it('counts no failed payment before somebody has mended it', () => {
  const failed = [{ amountCents: 15_750 }, { amountCents: 100, mended: { note: 'uusi tili' } }];
  expect(readyIn({ lines: 3, netCents: 50_000 }, failed)).toEqual({ count: 2, cents: 34_250 });
});
