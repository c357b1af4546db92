import type { Actor, FactOf, Id, Instant, LocalDate, Stamp } from '@kt/kernel';
import type { ClientContact, ClientProfile, HomeRow } from './client-profile.ts';
import type { KnownByHand } from './known-by-hand.ts';

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
  /** The national system has told of the client as of `asOf`. */
  'client.imported': { external: { readonly reference: string }; asOf: Instant };
  /** A client opened by hand is the one whom the national system calls so, and its row of `asOf` has been weighed. */
  'client.joined': { external: { readonly reference: string }; asOf: Instant };
  /** A case worker wants a joining taken back; services have been under way since, so a supervisor confirms it. */
  'client.separation_asked': { reason: string };
  /** `told`: who asked and who guides the client, but whoever does it. */
  'client.separation_refused': { reason: string; told: readonly Actor[] };
  /**
   * The joining of `joined` was wrong: the client is nobody whom the national system calls so, and is known again as by
   * hand alone. `asked` when a supervisor has confirmed it.
   */
  'client.separated': KnownByHand & {
    external: { readonly reference: string };
    joined: Stamp;
    reason: string;
    asked?: Stamp;
    told: readonly Actor[];
  };
  'client.retention_set': { keepUntil?: LocalDate };
  'client.held': { reason: string };
  'client.hold_released': object;
  'client.handed_over': { from: Actor; to: Actor; told: readonly Actor[] };
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
  'client.imported': ['external'],
  'client.joined': ['external'],
  'client.separation_asked': ['reason'],
  'client.separation_refused': ['reason'],
  'client.separated': ['external', 'profile', 'contact', 'reason'],
  'client.held': ['reason'],
};
