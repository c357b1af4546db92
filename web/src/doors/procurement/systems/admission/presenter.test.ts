import { instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { actsOn } from './presenter.ts';

const roles =
  (...held: readonly string[]) =>
  (...asked: readonly string[]) =>
    asked.some((role) => held.includes(role));
type Admission = Parameters<typeof actsOn>[0];
const stamp = { at: instant('2026-01-12T08:00:00.000Z'), by: 'per_anna' };
const active: Admission = { state: 'active' };

it('lets an admission officer ask and suspend, and a decision maker remove', () => {
  expect(actsOn(active, roles('admission_officer'))).toEqual(['ask_renewal', 'suspend']);
  expect(actsOn(active, roles('decision_maker'))).toEqual(['remove']);
  expect(actsOn(active, roles('procurement_officer'))).toEqual([]);
});

it('lifts only what a ground has suspended', () => {
  const suspended: Admission = { state: 'suspended', suspended: { ...stamp, cause: 'ground' } };
  const unrenewed: Admission = { state: 'suspended', suspended: { ...stamp, cause: 'renewal' } };
  expect(actsOn(suspended, roles('admission_officer'))).toContain('lift');
  expect(actsOn(unrenewed, roles('admission_officer'))).not.toContain('lift');
});

it('leaves what is over alone', () => {
  expect(actsOn({ state: 'removed' }, roles('admission_officer', 'decision_maker'))).toEqual([]);
});
