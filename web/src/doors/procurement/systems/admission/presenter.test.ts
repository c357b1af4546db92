import { instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { actsOn, groundName } from './presenter.ts';

const roles =
  (...held: readonly string[]) =>
  (...asked: readonly string[]) =>
    asked.some((role) => held.includes(role));
type Admission = Parameters<typeof actsOn>[0];
const stamp = { at: instant('2026-01-12T08:00:00.000Z'), by: 'per_anna' };
const active: Admission = { state: 'active' };

it('lets an admission officer ask and raise a ground, and nobody else do either', () => {
  expect(actsOn(active, roles('admission_officer'))).toEqual(['ask_renewal', 'flag']);
  expect(actsOn(active, roles('decision_maker', 'procurement_officer'))).toEqual([]);
});

it('lifts only what a ground has suspended', () => {
  const suspended: Admission = { state: 'suspended', suspended: { ...stamp, cause: 'ground' } };
  const unrenewed: Admission = { state: 'suspended', suspended: { ...stamp, cause: 'renewal' } };
  expect(actsOn(suspended, roles('admission_officer'))).toEqual(['lift', 'flag']);
  expect(actsOn(unrenewed, roles('admission_officer'))).toEqual(['flag']);
});

it('leaves what is over alone', () => {
  expect(actsOn({ state: 'removed' }, roles('admission_officer', 'decision_maker'))).toEqual([]);
});

it('names a ground, and shows what was once written by hand', () => {
  const words = wordsInTest();
  expect(groundName('taxes_unpaid', words)).toBe('Maksamattomat verot tai sosiaaliturvamaksut');
  expect(groundName('Verovelka', words)).toBe('Verovelka');
  expect(groundName(undefined, words)).toBe('');
});
