export type { ServiceWish } from './app/change-service.ts';
export type { RegistryApp } from './app/front-door.ts';
export type { PageAsk, RegistryError, ServiceRef } from './app/ports.ts';
export type { ProviderSummary } from './app/provider-summary.ts';
export type { ProviderLine, ProviderView } from './app/view-provider.ts';
export type { CatalogueCard, ServiceView } from './app/view-service.ts';
export {
  nameIn,
  type Payee,
  type Provider,
  type ProviderKind,
  type ProviderNames,
  type ProviderState,
  providerLifecycle,
} from './domain/provider.ts';
export { type Service, type ServiceCard, type ServiceState, serviceLifecycle } from './domain/service.ts';
