import type { Id, Instant, PageAsk, PageOf, TxPart, Versioned, YTunnus } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import type { ContactFile } from '../domain/contact-file.ts';
import type { PlacesWatch, PlacesWatchError, PlacesWatchFact } from '../domain/places-watch.ts';
import type { Contacts, Provider } from '../domain/provider.ts';
import type { ProviderError } from '../domain/provider-commands.ts';
import type { ProviderFact } from '../domain/provider-facts.ts';
import type { RegisterAnswer } from '../domain/register-entry.ts';
import type { Service } from '../domain/service.ts';
import type { ServiceError, ServiceFact } from '../domain/service-decide.ts';
import type { EndedEdition } from '../domain/service-editions.ts';
import type { HistoryRow } from './history-row.ts';

type Organisation = Id<'organisation'>;
export type ServiceRef = { readonly provider: Organisation; readonly id: Id<'service'> };

export type ProviderChange = { readonly state: Provider; readonly facts: readonly ProviderFact[] };

export type Providers = {
  readonly load: (provider: Organisation) => Promise<Versioned<Provider> | undefined>;
  /** Up to 100; unknown ones are left out. */
  readonly loadMany: (providers: readonly Organisation[]) => Promise<readonly Provider[]>;
  readonly contacts: (provider: Organisation) => Promise<ContactFile | undefined>;
  readonly byYTunnus: (yTunnus: YTunnus) => Promise<Organisation | undefined>;
  /** New; refused as `registry.y_tunnus_taken` when another live provider has the same Y-tunnus. */
  readonly create: (change: ProviderChange, contacts: Contacts) => TxPart;
  /** Frees the Y-tunnus when the provider is refused or closed. */
  readonly save: (before: Versioned<Provider>, change: ProviderChange, contacts?: ContactFile) => TxPart;
  /** How a code in a letter is remembered. */
  readonly codeHash: (provider: Organisation, code: string) => string;
  /** What its events tell, newest first. */
  readonly history: (provider: Organisation, page: PageAsk) => Promise<PageOf<HistoryRow>>;
  /** A condition only: the transaction fails as `registry.provider_not_confirmed` unless it is confirmed. */
  readonly mustBeConfirmed: (provider: Organisation) => TxPart;
  /** Those waiting for an officer, oldest first: provisional ones, and others with a payee proposal or a dispute. */
  readonly waiting: (page: PageAsk) => Promise<PageOf<Versioned<Provider>>>;
};

export type Services = {
  readonly load: (ref: ServiceRef) => Promise<Versioned<Service> | undefined>;
  readonly create: (state: Service, facts: readonly ServiceFact[]) => TxPart;
  readonly save: (before: Versioned<Service>, state: Service, facts: readonly ServiceFact[]) => TxPart;
  readonly ofProvider: (provider: Organisation, page: PageAsk) => Promise<PageOf<Versioned<Service>>>;
  readonly published: (serviceType: ServiceType, page: PageAsk) => Promise<PageOf<Versioned<Service>>>;
  /** Versions of one card that are not read any more, the newest first. */
  readonly endedEditions: (ref: ServiceRef, page: PageAsk) => Promise<PageOf<EndedEdition>>;
  /** The last of them that began at `at` or before. */
  readonly endedAt: (ref: ServiceRef, at: Instant) => Promise<EndedEdition | undefined>;
};

export type PlacesWatches = {
  readonly load: (provider: Organisation) => Promise<Versioned<PlacesWatch> | undefined>;
  /** Up to 100; in no order, and without those that have not begun. */
  readonly loadMany: (providers: readonly Organisation[]) => Promise<readonly PlacesWatch[]>;
  readonly save: (before: Versioned<PlacesWatch> | undefined, state: PlacesWatch, fact: PlacesWatchFact) => TxPart;
  /** A condition only: tried again when the watch has changed since it was read. */
  readonly mustStand: (read: Versioned<PlacesWatch>) => TxPart;
};

/** Whether the signatures of these persons bind an organisation together: access knows. */
export type BindTogether = (organisation: Organisation, persons: readonly string[]) => Promise<boolean>;

/** The public register of businesses. It never refuses: what cannot be had is `unavailable`. */
export type BusinessRegister = { readonly look: (yTunnus: YTunnus) => Promise<RegisterAnswer> };

/** Everything this context refuses with. */
export type RegistryError =
  | ProviderError
  | ServiceError
  | PlacesWatchError
  | { readonly code: 'registry.not_found' }
  | { readonly code: 'registry.y_tunnus_taken' }
  /** Who proposed the account and who confirms it do not bind the organisation together. */
  | { readonly code: 'registry.signatures_missing' }
  | { readonly code: 'registry.code_wrong'; readonly left: number }
  /** This letter's code has been shown already, and is kept nowhere: print another. */
  | { readonly code: 'registry.letter_printed' }
  /** Somebody else has the Y-tunnus; the officers now know that two claim it. */
  | { readonly code: 'registry.claim_disputed' };
