import type { Id, PageAsk, PageOf, TxPart, Versioned, YTunnus } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import type { ContactFile } from '../domain/contact-file.ts';
import type { Contacts, Provider } from '../domain/provider.ts';
import type { ProviderError } from '../domain/provider-commands.ts';
import type { ProviderFact } from '../domain/provider-facts.ts';
import type { RegisterAnswer } from '../domain/register-entry.ts';
import type { Service } from '../domain/service.ts';
import type { ServiceError, ServiceFact } from '../domain/service-decide.ts';

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
};

/** The public register of businesses. It never refuses: what cannot be had is `unavailable`. */
export type BusinessRegister = { readonly look: (yTunnus: YTunnus) => Promise<RegisterAnswer> };

/** Everything this context refuses with. */
export type RegistryError =
  | ProviderError
  | ServiceError
  | { readonly code: 'registry.not_found' }
  | { readonly code: 'registry.y_tunnus_taken' }
  /** Somebody else has the Y-tunnus; the officers now know that two claim it. */
  | { readonly code: 'registry.claim_disputed' };
