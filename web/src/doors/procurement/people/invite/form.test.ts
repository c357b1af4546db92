import { expect, it } from 'vitest';
import { INVITED_ROLES, inviteForm } from './form.ts';

it('offers no role that takes two persons or a municipality', () => {
  expect(INVITED_ROLES).toContain('procurement_officer');
  expect(INVITED_ROLES).not.toContain('opener');
  expect(INVITED_ROLES).not.toContain('system_admin');
  expect(INVITED_ROLES).not.toContain('municipality_viewer');
});

it('reads an invitation and says what is missing', () => {
  const typed = { name: ' Anna A ', email: ' anna@vaasa.example ', language: 'sv', roles: [] };
  expect(inviteForm.parse(typed)).toMatchObject({ name: 'Anna A', email: 'anna@vaasa.example' });
  const wrong = inviteForm.safeParse({ ...typed, name: '', email: 'anna' });
  expect(wrong.error?.issues.map(({ message }) => message)).toEqual(['form.required', 'people.email_wrong']);
});
