import type { Actor, FactOf, Id, LocalDate } from '@kt/kernel';
import type { ClientContact, ClientProfile, HomeRow } from './client-profile.ts';

type Known = { readonly authority: Id<'authority'>; readonly client: Id<'client'> };

type FactData = {
  'client.opened': {
    reference: string;
    caseWorker: Actor;
    profile: ClientProfile;
    contact: ClientContact;
    keepUntil: LocalDate;
  };
  'client.contact_changed': { contact: ClientContact };
  'client.profile_changed': { profile: ClientProfile };
  'client.moved': { home: HomeRow };
  'client.retention_set': { keepUntil?: LocalDate };
  'client.held': { reason: string };
  'client.hold_released': object;
  'client.details_erased': { erased: readonly Id<'event'>[]; complete: boolean };
};

export type ClientFactType = keyof FactData;
export type ClientFact<T extends ClientFactType = ClientFactType> = { [K in T]: FactOf<K, FactData[K] & Known> }[T];
export type ClientFactData<T extends ClientFactType> = FactData[T];

/** What is personal in each fact: kept apart from the event, which carries a salted hash of it. */
export const PERSONAL: { readonly [T in ClientFactType]?: readonly (keyof FactData[T] & string)[] } = {
  'client.opened': ['profile', 'contact'],
  'client.contact_changed': ['contact'],
  'client.profile_changed': ['profile'],
  'client.moved': ['home'],
  'client.held': ['reason'],
};
