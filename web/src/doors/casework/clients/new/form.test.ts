import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { clientForm, newClient } from './form.ts';

const shown = newClient(localDate('2026-06-16'));

it('sends only what was filled in', () => {
  const sent = clientForm.parse({ ...shown, contact: { name: ' Anna Esimerkki ', phone: '', email: '' } });
  expect(sent).toEqual({
    contact: { name: 'Anna Esimerkki' },
    profile: { language: 'fi', targetGroups: [], partialWorkAbility: false, nonDisclosure: false },
    home: { municipality: '905', from: '2026-06-16', source: 'population_register' },
  });
});

it('asks for a name and refuses an address that is none', () => {
  const read = clientForm.safeParse({ ...shown, contact: { name: ' ', phone: '', email: 'anna' } });
  expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['contact.name', 'form.required'],
    ['contact.email', 'client.email_form'],
  ]);
});
