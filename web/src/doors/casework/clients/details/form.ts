import type { ClientContact, ClientProfile } from '@kt/casework/domain/client-profile.ts';
import type * as z from 'zod';
import { contactFields, profileFields } from '../client-form.ts';

export const contactForm = contactFields;
export const profileForm = profileFields;

type Contact = { readonly [K in keyof ClientContact]: ClientContact[K] | undefined };

/** What the fields of the contact show at first. */
export const shownContact = (contact: Contact | undefined): z.input<typeof contactForm> => ({
  name: contact?.name ?? '',
  phone: contact?.phone ?? '',
  email: contact?.email ?? '',
});

type Profile = Pick<ClientProfile, 'language' | 'targetGroups' | 'partialWorkAbility' | 'nonDisclosure'> & {
  readonly interpreter?: string | undefined;
  readonly distanceGroup?: ClientProfile['distanceGroup'] | undefined;
  readonly needs?: ClientProfile['needs'] | undefined;
  readonly wishes?: ClientProfile['wishes'] | undefined;
  readonly wishText?: string | undefined;
  readonly services?: ClientProfile['services'] | undefined;
};

/** What the fields of the need show at first. */
export const shownProfile = (profile: Profile): z.input<typeof profileForm> => ({
  language: profile.language,
  interpreter: profile.interpreter ?? '',
  targetGroups: [...profile.targetGroups],
  partialWorkAbility: profile.partialWorkAbility,
  distanceGroup: profile.distanceGroup ?? '',
  nonDisclosure: profile.nonDisclosure,
  needs: [...(profile.needs ?? [])],
  wishes: [...(profile.wishes ?? [])],
  wishText: profile.wishText ?? '',
  services: [...(profile.services ?? [])],
});
