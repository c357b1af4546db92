import { id } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { mandateActs } from './presenter.ts';

const person = (n: number) => id('person', `per_${String(n).padStart(26, '0')}`);
const registered = { state: 'registered' as const, person: person(1), registeredBy: person(1) };
const inForce = { ...registered, state: 'in_force' as const };

describe('a mandate', () => {
  it('is confirmed by another person who binds the organisation', () => {
    expect(mandateActs(registered, { person: person(2), binds: true, administers: true })).toEqual([
      'confirm',
      'refuse',
    ]);
  });

  it('is not confirmed by its holder, who may withdraw it', () => {
    expect(mandateActs(registered, { person: person(1), binds: true, administers: true })).toEqual(['withdraw']);
  });

  it('is ended while in force, and by nobody without the right', () => {
    expect(mandateActs(inForce, { person: person(2), binds: true, administers: true })).toEqual(['end']);
    expect(mandateActs(inForce, { person: person(2), binds: false, administers: false })).toEqual([]);
  });
});
