import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { firstPayDay } from './presenter.ts';

it('proposes a day that banks pay on', () => {
  expect(firstPayDay(localDate('2026-11-20'))).toBe('2026-11-20');
  expect(firstPayDay(localDate('2026-11-21'))).toBe('2026-11-23');
  expect(firstPayDay(localDate('2026-12-06'))).toBe('2026-12-07');
});
