import { id, instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { openingStage } from './presenter.ts';

const DEADLINE = instant('2026-02-25T11:00:00.000Z');
const BEFORE = instant('2026-02-25T10:59:59.999Z');
const OPENABLE = instant('2026-02-25T11:01:00.000Z');
const [OLAVI, OLIVIA] = [1, 2].map((n) => id('person', `per_${String(n).padStart(26, '0')}`)) as [
  ReturnType<typeof id<'person'>>,
  ReturnType<typeof id<'person'>>,
];
const sealed = {
  state: 'sealed',
  deadline: DEADLINE,
  waitsForSecondOpener: false,
  approvals: [],
  remedies: [],
  signed: [],
} as const;

it('is nobody’s before the deadline, nor in the moment after it, and then the reader’s', () => {
  expect(openingStage({ ...sealed, state: 'open' }, OLAVI, BEFORE)).toBe('early');
  expect(openingStage({ ...sealed, state: 'open' }, OLAVI, DEADLINE)).toBe('waits_a_moment');
  expect(openingStage({ ...sealed, state: 'open' }, OLAVI, OPENABLE)).toBe('mine');
  expect(openingStage({ ...sealed, state: 'cancelled' }, OLAVI, OPENABLE)).toBe('never');
});

it('waits for another opener after one’s own word, and then for the machine', () => {
  const waiting = { ...sealed, waitsForSecondOpener: true, approvals: [{ by: OLAVI, at: OPENABLE }] };
  expect(openingStage(waiting, OLAVI, OPENABLE)).toBe('other');
  expect(openingStage(waiting, OLIVIA, OPENABLE)).toBe('mine');
  expect(openingStage({ ...waiting, openingApprovedAt: OPENABLE }, OLIVIA, OPENABLE)).toBe('under_way');
  const opened = { at: OPENABLE, by: OLIVIA, valid: 1, invalid: 0, void: 0 };
  expect(openingStage({ ...sealed, state: 'evaluating', opened }, OLIVIA, OPENABLE)).toBe('done');
});
