import { instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { endOf, turnOf } from './ended.tsx';

const deadline = '2026-06-30T10:00:00.000Z';
const before = instant('2026-06-30T09:59:59.999Z');
const after = instant(deadline);

it.each(['cancelled', 'none_suitable', 'no_tenders'])('%s is an end, before the deadline too', (state) => {
  expect(endOf(state)).toBe(state);
  expect(turnOf({ state, deadline }, before)).toBe('ended');
});

it.each([
  ['open', before, 'none'],
  ['open', after, 'late'],
  ['sealed', after, 'late'],
  ['decided', after, 'late'],
] as const)('%s at %s turns away as %s', (state, now, turn) => {
  expect(endOf(state)).toBeUndefined();
  expect(turnOf({ state, deadline }, now)).toBe(turn);
});
