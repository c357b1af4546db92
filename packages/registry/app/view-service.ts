import {
  type Clock,
  commandsFrom,
  err,
  type Id,
  type Instant,
  ok,
  type PageAsk,
  type Result,
  type Rows,
  rowsOf,
  type Versioned,
} from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import { isStale, type PlacesWatch } from '../domain/places-watch.ts';
import type { ProviderNames } from '../domain/provider.ts';
import { isShown, type Service, serviceLifecycle } from '../domain/service.ts';
import { lastTold } from './confirm-places.ts';
import type { PlacesWatches, Providers, ServiceRef, Services } from './ports.ts';

/** When free places were last spoken of or confirmed, and whether that is marked as old. */
type Told = { readonly told?: { readonly at: Instant; readonly isStale: boolean } };

/** A card as its provider sees it; `version` is the ETag. */
export type ServiceView = Service & Told & { readonly version: number; readonly commands: readonly string[] };

/** A published card as a case worker sees it. */
export type CatalogueCard = Omit<Service, 'drafted'> & Told & { readonly providerNames: ProviderNames };

export type ViewServiceDeps = {
  readonly clock: Clock;
  readonly services: Pick<Services, 'load' | 'ofProvider'>;
  readonly watches: Pick<PlacesWatches, 'load'>;
};

const toldOf = (service: Service, watch: PlacesWatch | undefined, now: Instant): Told => {
  if (!isShown(service)) return {};
  const at = lastTold(service, watch);
  return { told: { at, isStale: isStale(at, now) } };
};

const viewOf = ({ state, version }: Versioned<Service>, watch: PlacesWatch | undefined, now: Instant): ServiceView => ({
  ...state,
  ...toldOf(state, watch, now),
  version,
  commands: commandsFrom(serviceLifecycle, state.state),
});

/** One card of a provider. */
export const viewService =
  ({ clock, services, watches }: ViewServiceDeps) =>
  async (ref: ServiceRef): Promise<Result<ServiceView, { readonly code: 'registry.not_found' }>> => {
    const [found, watch] = await Promise.all([services.load(ref), watches.load(ref.provider)]);
    return found === undefined ? err({ code: 'registry.not_found' }) : ok(viewOf(found, watch?.state, clock.now()));
  };

/** A provider's own cards in every state. */
export const listOwnServices =
  ({ clock, services, watches }: ViewServiceDeps) =>
  async (provider: Id<'organisation'>, page: PageAsk): Promise<Rows<ServiceView>> => {
    const [cards, watch] = await Promise.all([services.ofProvider(provider, page), watches.load(provider)]);
    return rowsOf(cards, (one) => viewOf(one, watch?.state, clock.now()));
  };

export type CatalogueDeps = {
  readonly clock: Clock;
  readonly services: Pick<Services, 'published'>;
  readonly providers: Pick<Providers, 'loadMany'>;
  readonly watches: Pick<PlacesWatches, 'loadMany'>;
};

/** Shown cards of one service type, of providers that are confirmed still: three reads, however many cards there are. */
export const listCatalogue =
  ({ clock, services, providers, watches }: CatalogueDeps) =>
  async (serviceType: ServiceType, page: PageAsk): Promise<Rows<CatalogueCard>> => {
    const cards = await services.published(serviceType, page);
    const ids = [...new Set(cards.found.map(({ state }) => state.provider))];
    const [known, watched] = await Promise.all([
      ids.length === 0 ? [] : providers.loadMany(ids),
      watches.loadMany(ids),
    ]);
    const names = new Map(known.flatMap((one) => (one.state === 'confirmed' ? [[one.id, one.names]] : [])));
    const watchOf = new Map(watched.map((one) => [one.provider, one]));
    const now = clock.now();
    const { rows, ...next } = rowsOf(cards, ({ state }) => state);
    const shown = rows.flatMap((service): readonly CatalogueCard[] => {
      const providerNames = names.get(service.provider);
      const { drafted: _drafted, ...card } = service;
      return providerNames === undefined
        ? []
        : [{ ...card, ...toldOf(service, watchOf.get(service.provider), now), providerNames }];
    });
    return { rows: shown, ...next };
  };
