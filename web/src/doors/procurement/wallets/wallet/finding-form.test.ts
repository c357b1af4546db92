import { expect, it } from 'vitest';
import { checkForm, criminalForm, lookUpForm, outcomesOf } from './finding-form.ts';

it('tells of taxes by their state, of the rest by a result', () => {
  expect(outcomesOf('rules')).toEqual(['valid', 'rejected']);
  expect(outcomesOf('tax_status')).toContain('entry_needs_certificate');
  expect(outcomesOf('tax_debt_certificate')).not.toContain('entry_needs_certificate');
});

it.each([
  ['valid', { result: 'valid' }],
  ['arrangement_shown', { result: 'valid', tax: 'arrangement_shown' }],
  ['blocked', { result: 'rejected', tax: 'blocked' }],
])('reads the outcome %s', (outcome, found) => {
  expect(checkForm.parse({ source: 'register', outcome, note: '' })).toEqual({ source: 'register', ...found });
});

it('wants a reason for a rejection, and an outcome', () => {
  const rejected = checkForm.safeParse({ source: 'supplier', outcome: 'rejected', note: ' ' });
  expect(rejected.error?.issues).toMatchObject([{ path: ['note'], message: 'form.reason' }]);
  expect(checkForm.safeParse({ source: 'supplier', outcome: '', note: '' }).success).toBe(false);
});

it('takes what an official has looked up, and of a criminal record its day alone', () => {
  const typed = { source: 'register', outcome: 'clear', note: '', issuer: 'Vero', issuedOn: '5.1.2026' };
  expect(lookUpForm.parse(typed)).toMatchObject({ issuedOn: '2026-01-05', result: 'valid', tax: 'clear' });
  expect(criminalForm.parse({ issuedOn: '5.1.2026', result: 'valid' })).toEqual({
    issuedOn: '2026-01-05',
    result: 'valid',
  });
});
