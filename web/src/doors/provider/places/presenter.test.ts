import { expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import { declarationOf, followsOf, groundName, mayRenew } from './presenter.ts';

it.each([
  ['active', true, undefined, 'invited'],
  ['renewal_due', true, undefined, 'renew'],
  ['renewal_due', false, undefined, 'renew_again'],
  ['suspended', false, { cause: 'renewal' }, 'renew_again'],
  ['suspended', false, { cause: 'ground' }, 'stopped'],
  ['removed', false, { cause: 'ground' }, 'removed'],
  ['exited', false, undefined, 'exited'],
] as const)('%s, in force %s, means what follows', (state, inForce, suspended, follows) => {
  expect(followsOf({ state, inForce, suspended })).toBe(follows);
});

it('renews what was not renewed, never what a decision has stopped', () => {
  expect(mayRenew({ state: 'suspended', inForce: false, suspended: { cause: 'renewal' } })).toBe(true);
  expect(mayRenew({ state: 'suspended', inForce: false, suspended: { cause: 'ground' } })).toBe(false);
  expect(followsOf({ state: 'active', inForce: false, reevaluation: {} })).toBe('members');
});

it('marks what the category has come to require since', () => {
  const requirements = ['old', 'new'].map((key) => ({ key, text: { fi: key } }));
  const accepted = { category: 'c', state: 'accepted', declarations: [{ organisation: 'o', meets: ['old'] }] };
  const marked = (declared?: { meets: readonly string[] }) =>
    declarationOf({ category: 'c', ...(declared && { declared }) }, [accepted], requirements).map(({ isNew }) => isNew);
  expect(marked()).toEqual([false, true]);
  expect(marked({ meets: ['old', 'new'] })).toEqual([false, false]);
});

it('names grounds in the reader’s language', () => {
  expect(groundName('taxes_unpaid', wordsInTest('sv'))).toBe('Obetalda skatter eller socialförsäkringsavgifter');
});
