import { instant } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { requestAct, requestPath, waitsFor } from './presenter.ts';

const has = (...roles: readonly string[]): boolean => roles.includes('admission_officer');
const anna = { has, person: 'per_anna' };
const antti = { has, person: 'per_antti' };
const stamp = { at: instant('2026-01-12T08:00:00.000Z'), by: 'per_anna' };
const proposed = {
  state: 'proposed',
  submitted: stamp,
  taken: stamp,
  proposal: { ...stamp, outcome: 'accept' },
} as const;

describe('whose turn it is', () => {
  it('never lets the one who proposed decide', () => {
    expect(requestAct(proposed, anna)).toBeUndefined();
    expect(waitsFor(proposed, anna)).toBe('second_officer');
    expect(requestAct(proposed, antti)).toBe('decide');
    expect(waitsFor(proposed, antti)).toBeUndefined();
  });

  it('waits for the provider when something was asked', () => {
    expect(waitsFor({ state: 'returned' }, anna)).toBe('provider');
  });

  it('shows others whose turn it is, and nothing when it is over', () => {
    const auditor = { has: () => false, person: 'per_x' };
    expect(waitsFor({ state: 'submitted' }, auditor)).toBe('officer');
    expect(waitsFor({ state: 'accepted' }, auditor)).toBeUndefined();
  });
});

it('tells the path with times and names', () => {
  const steps = requestPath(proposed, { ...wordsInTest(), nameOf: () => 'Anna Antagare' });
  expect(steps.map(({ done }) => done)).toEqual([true, true, true, false]);
  expect(steps[2]).toMatchObject({ title: 'Hyväksymistä esitetty', detail: 'ma 12.1.2026 klo 10.00 · Anna Antagare' });
});
