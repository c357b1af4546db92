import { expect, it } from 'vitest';
import { claimTasks } from './claims-awaited.ts';

const due = '2026-04-03T21:00:00.000Z';
const reader = (...roles: readonly string[]) => ({
  has: (...asked: readonly string[]) => asked.some((one) => roles.includes(one)),
  me: 'per_me',
});

it('asks the officer to rule, and a decision maker to confirm what another has ruled', () => {
  const waiting = { toRule: 2, toConfirm: ['per_other'], due };
  expect(claimTasks(waiting, reader('procurement_officer'))).toEqual([{ key: 'rule', due }]);
  expect(claimTasks(waiting, reader('decision_maker'))).toEqual([{ key: 'confirm', due }]);
  expect(claimTasks(waiting, reader('evaluator', 'opener'))).toEqual([]);
});

it('asks nobody to confirm their own ruling, and nobody when nothing waits', () => {
  expect(claimTasks({ toRule: 0, toConfirm: ['per_me'] }, reader('decision_maker'))).toEqual([]);
  expect(claimTasks({ toRule: 0, toConfirm: [] }, reader('procurement_officer', 'decision_maker'))).toEqual([]);
});
