import { expect, it } from 'vitest';
import { sideActs } from './presenter.ts';

it('offers each official only what is theirs', () => {
  const only =
    (role: string) =>
    (...roles: readonly string[]) =>
      roles.includes(role);
  expect(sideActs({ state: 'draft' }, only('agreement_manager'))).toEqual(['waive']);
  expect(sideActs({ state: 'draft' }, only('decision_maker'))).toEqual(['withdraw']);
  expect(sideActs({ state: 'active' }, only('agreement_manager'))).toEqual(['change', 'suspend']);
  expect(sideActs({ state: 'orders_suspended' }, only('agreement_manager'))).toEqual(['resume', 'change']);
  expect(sideActs({ state: 'closed' }, () => true)).toEqual([]);
});
