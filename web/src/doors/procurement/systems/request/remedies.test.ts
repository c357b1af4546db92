import { expect, it } from 'vitest';
import { rejectForm } from './form.ts';
import { remedyAfter, usualRemedy } from './remedies.ts';

it('fills in the usual remedy, until somebody has written another', () => {
  const first = remedyAfter('', [], ['incomplete'], 'fi');
  expect(first).toContain('Täydentäkää');
  expect(remedyAfter(first, ['incomplete'], ['requirement_not_met'], 'fi')).toBe(
    usualRemedy(['requirement_not_met'], 'fi'),
  );
  expect(remedyAfter('Oma ohje', ['incomplete'], [], 'fi')).toBe('Oma ohje');
});

it('takes the other language whole or not at all', () => {
  const shown = { reasons: ['incomplete'], why: 'Puuttuu', remedy: 'Lisätkää', otherWhy: '', otherRemedy: '' };
  expect(rejectForm.parse(shown)).not.toHaveProperty('other');
  expect(rejectForm.safeParse({ ...shown, otherWhy: 'Saknas' }).success).toBe(false);
  expect(rejectForm.parse({ ...shown, otherWhy: 'Saknas', otherRemedy: 'Tillägg' })).toMatchObject({
    other: { why: 'Saknas', remedy: 'Tillägg' },
  });
});
