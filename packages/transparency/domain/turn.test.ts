import { instant, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { drawnFrom, turnBegun } from './turn.ts';

const head = (at: string, root: string) => ({ root, size: 7, at: instant(at) });
const friday = head('2026-03-06T15:00:00.000Z', 'aa');

it('is begun by the first batch of a Finnish day, and is what the log had come to before', () => {
  expect(turnBegun(friday, localDate('2026-03-09'))).toEqual({ day: '2026-03-09', root: 'aa', size: 7 });
  expect(turnBegun(friday, localDate('2026-03-06'))).toBeUndefined();
  expect(turnBegun(head('2026-03-06T22:30:00.000Z', 'aa'), localDate('2026-03-07'))).toBeUndefined();
  expect(turnBegun(undefined, localDate('2026-03-09'))).toBeUndefined();
});

it('is told with the day, or the day alone while there is none', () => {
  expect(drawnFrom(localDate('2026-03-06'), undefined)).toBe('2026-03-06');
  expect(drawnFrom(localDate('2026-03-06'), 'ab'.repeat(32))).toBe('2026-03-06 abababababababab');
});
