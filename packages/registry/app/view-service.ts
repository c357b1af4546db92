import {
  commandsFrom,
  err,
  type Id,
  ok,
  type PageAsk,
  type Result,
  type Rows,
  rowsOf,
  type Versioned,
} from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import type { ProviderNames } from '../domain/provider.ts';
import { type Service, serviceLifecycle } from '../domain/service.ts';
import type { Providers, ServiceRef, Services } from './ports.ts';

/** A card as its provider sees it; `version` is the ETag. */
export type ServiceView = Service & { readonly version: number; readonly commands: readonly string[] };

/** A published card as a case worker sees it. */
export type CatalogueCard = Omit<Service, 'state' | 'drafted'> & { readonly providerNames: ProviderNames };

export type ViewServiceDeps = { readonly services: Pick<Services, 'load' | 'ofProvider'> };

const viewOf = ({ state, version }: Versioned<Service>): ServiceView => ({
  ...state,
  version,
  commands: commandsFrom(serviceLifecycle, state.state),
});

/** One card of a provider. */
export const viewService =
  ({ services }: ViewServiceDeps) =>
  async (ref: ServiceRef): Promise<Result<ServiceView, { readonly code: 'registry.not_found' }>> => {
    const found = await services.load(ref);
    return found === undefined ? err({ code: 'registry.not_found' }) : ok(viewOf(found));
  };

/** A provider's own cards in every state. */
export const listOwnServices =
  ({ services }: ViewServiceDeps) =>
  async (provider: Id<'organisation'>, page: PageAsk): Promise<Rows<ServiceView>> =>
    rowsOf(await services.ofProvider(provider, page), viewOf);

export type CatalogueDeps = {
  readonly services: Pick<Services, 'published'>;
  readonly providers: Pick<Providers, 'loadMany'>;
};

/** Published cards of one service type with their providers' names: two reads, however many cards there are. */
export const listCatalogue =
  ({ services, providers }: CatalogueDeps) =>
  async (serviceType: ServiceType, page: PageAsk): Promise<Rows<CatalogueCard>> => {
    const cards = await services.published(serviceType, page);
    const ids = [...new Set(cards.found.map(({ state }) => state.provider))];
    const known = new Map((ids.length === 0 ? [] : await providers.loadMany(ids)).map((one) => [one.id, one.names]));
    return rowsOf(cards, ({ state: { state: _state, drafted: _drafted, ...card } }) => ({
      ...card,
      providerNames: known.get(card.provider) ?? {},
    }));
  };
