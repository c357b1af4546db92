import { expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import { rolesInWords } from './role-words.ts';

it('tells the roles that hold and those that wait, and nothing of those that are over', () => {
  const roles = [
    { role: 'opener', state: 'proposed' },
    { role: 'auditor', state: 'in_force' },
    { role: 'verifier', state: 'revoked' },
  ];
  expect(rolesInWords(roles, wordsInTest('fi'))).toBe('tarjousten avaaja (odottaa vahvistusta), tarkastaja');
  expect(rolesInWords([], wordsInTest('sv'))).toBe('inga roller');
});
