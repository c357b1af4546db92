import { expect, it } from 'vitest';
import { monthsUntil, monthText } from './months.ts';

it('offers twelve months back over the turn of the year, written as people write them', () => {
  const months = monthsUntil('2026-02-01T00:00:00.000Z');
  expect(months.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  expect(months.at(-1)).toBe('2025-03');
  expect(months).toHaveLength(12);
  expect(monthText('2025-03')).toBe('3/2025');
});
