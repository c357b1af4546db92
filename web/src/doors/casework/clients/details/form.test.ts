import { expect, it } from 'vitest';
import { contactForm, profileForm, shownContact, shownProfile } from './form.ts';

const profile = {
  language: 'sv',
  interpreter: 'arabia',
  targetGroups: ['young'],
  partialWorkAbility: true,
  distanceGroup: 'C',
  nonDisclosure: false,
} as const;

it('gives back unchanged what was not touched', () => {
  expect(profileForm.parse(shownProfile(profile))).toEqual(profile);
  const contact = { name: 'Ebba Exempel', phone: '+358 40 0000000' };
  expect(contactForm.parse(shownContact(contact))).toEqual(contact);
});

it('takes away what was emptied', () => {
  const sent = profileForm.parse({ ...shownProfile(profile), interpreter: ' ', distanceGroup: '' });
  expect(sent).not.toHaveProperty('interpreter');
  expect(sent).not.toHaveProperty('distanceGroup');
  expect(shownContact(undefined)).toEqual({ name: '', phone: '', email: '' });
});
