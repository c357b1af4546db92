import { instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { grouped, personName, providerNext } from './presenter.ts';

const stamp = { at: instant('2026-01-12T08:00:00.000Z'), by: 'per_anna' };

it('looks at the organisation first, then at disputes, mandates and the account', () => {
  const registered = [{ state: 'registered' as const }];
  expect(providerNext({ state: 'provisional' }, registered)).toBe('confirm');
  expect(providerNext({ state: 'confirmed', disputes: [stamp] }, registered)).toBe('dispute');
  expect(providerNext({ state: 'confirmed' }, registered)).toBe('mandate');
  expect(providerNext({ state: 'confirmed' }, [{ state: 'in_force' }])).toBe('none');
  expect(providerNext({ state: 'closed' }, registered)).toBe('none');
});

it('names people, and accounts in groups of four', () => {
  expect(personName([], 'per_1', 'nimetön')).toBe('nimetön');
  expect(grouped('FI2112345600000785')).toBe('FI21 1234 5600 0007 85');
});
