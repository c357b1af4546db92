import { expect, it } from 'vitest';
import { createServerClock } from './server-clock.ts';

it('follows the server, tells of a leap once, and heeds no nonsense', () => {
  const reader = { at: Date.UTC(2026, 10, 21) };
  const clock = createServerClock(() => reader.at);
  const told: string[] = [];
  clock.subscribe(() => void told.push(clock.now()));
  clock.heard('2028-01-01T00:00:00.000Z');
  reader.at += 500;
  clock.heard('2028-01-01T00:00:00.400Z');
  clock.heard('yesterday');
  clock.heard(null);
  expect(clock.now()).toBe('2028-01-01T00:00:00.500Z');
  expect(told).toEqual(['2028-01-01T00:00:00.000Z']);
});
