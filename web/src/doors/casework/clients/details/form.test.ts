import { expect, it } from 'vitest';
import { contactForm, profileForm, shownContact, shownProfile } from './form.ts';

const profile = {
  language: 'sv',
  interpreter: 'arabia',
  targetGroups: ['young'],
  partialWorkAbility: true,
  distanceGroup: 'C',
  nonDisclosure: false,
  needs: ['language_learning', 'transport'],
  wishes: ['small_group'],
  wishText: 'Mieluiten aamupäivisin',
  services: ['work_coaching'],
} as const;

it('gives back unchanged what was not touched', () => {
  expect(profileForm.parse(shownProfile(profile))).toEqual(profile);
  const contact = { name: 'Ebba Exempel', phone: '+358 40 0000000' };
  expect(contactForm.parse(shownContact(contact))).toEqual(contact);
});

it('takes away what was emptied', () => {
  const emptied = { interpreter: ' ', distanceGroup: '' as const, needs: [], wishes: [], wishText: ' ', services: [] };
  const sent = profileForm.parse({ ...shownProfile(profile), ...emptied });
  for (const name of Object.keys(emptied)) expect(sent).not.toHaveProperty(name);
  expect(shownContact(undefined)).toEqual({ name: '', phone: '', email: '' });
});
