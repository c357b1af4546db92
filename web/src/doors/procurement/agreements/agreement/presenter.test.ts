import { expect, it } from 'vitest';
import { sideActs } from './presenter.ts';

it('offers each official only what is theirs', () => {
  const only =
    (role: string) =>
    (...roles: readonly string[]) =>
      roles.includes(role);
  expect(sideActs({ state: 'draft', ring: [] }, only('agreement_manager'))).toEqual(['supplement', 'ring', 'waive']);
  expect(sideActs({ state: 'draft', ring: [] }, only('decision_maker'))).toEqual(['withdraw']);
  expect(sideActs({ state: 'active', ring: [] }, only('agreement_manager'))).toEqual(['change', 'suspend']);
  expect(sideActs({ state: 'orders_suspended', ring: [] }, only('agreement_manager'))).toEqual(['resume', 'change']);
  const ring = [{}, {}];
  expect(sideActs({ state: 'active', ring }, only('agreement_manager'))).toEqual(['change', 'shares', 'suspend']);
  expect(sideActs({ state: 'closed', ring: [] }, () => true)).toEqual([]);
});
