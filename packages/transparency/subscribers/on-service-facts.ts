import { type Act, type Id, ok, type UnitOfWork } from '@kt/kernel';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import {
  type ServicePublished,
  zPlacesConfirmed,
  zProviderClosed,
  zServicePaused,
  zServicePlacesAnnounced,
  zServicePublished,
  zServiceResumed,
  zServiceWithdrawn,
} from '@kt/registry/events.ts';
import type { PublicService, PublicServices, ServiceProvider } from '../app/public-services.ts';
import type { SearchIndex } from '../app/search-index.ts';

export type ServiceFactDeps = {
  readonly work: UnitOfWork;
  readonly services: PublicServices;
  readonly index: SearchIndex;
};

const cardOf = (fact: ServicePublished): Omit<PublicService, 'places' | 'pause'> => ({
  service: fact.service,
  provider: fact.provider,
  edition: fact.edition,
  publishedAt: fact.at,
  serviceType: fact.serviceType,
  names: fact.names,
  summary: fact.summary,
  languages: fact.languages,
  municipalities: fact.municipalities,
  targetGroups: fact.targetGroups,
  remote: fact.remote,
  remoteLanguages: fact.remoteLanguages,
  sites: fact.sites.map(({ key, name, street, municipality, languages, accessibility }) => ({
    key,
    name,
    ...(street !== undefined && { street }),
    municipality,
    languages,
    accessibility,
  })),
  methods: fact.methods,
  methodsText: fact.methodsText,
});

/** Keeps the open catalogue up to date with what providers show of their services. */
export const onServiceFacts = ({ work, services, index }: ServiceFactDeps): readonly Subscriber[] => {
  /** Changes what is shown of a card; one that is not shown stays so. */
  const change = (service: Id<'service'>, act: Act, next: (before: PublicService) => PublicService) =>
    work.run(act, async () => {
      const before = await services.load(service);
      if (before === undefined) return ok({ done: { id: service, version: 1 }, parts: [] });
      const card = next(before.value);
      const parts = [services.put(before, card), ...(await index.shown(card))];
      return ok({ done: { id: service, version: 1 }, parts });
    });
  const changeProvider = (provider: Id<'organisation'>, act: Act, next: ServiceProvider) =>
    work.run(act, async () => {
      const before = await services.provider(provider);
      const shut = next.isClosed === true ? await index.allGone(provider) : [];
      const parts = [services.putProvider(provider, before, { ...before?.value, ...next }), ...shut];
      return ok({ done: { id: provider, version: 1 }, parts });
    });
  return [
    subscriber('transparency.service_published', 'service.published', zServicePublished, (fact, act) =>
      work.run(act, async () => {
        const before = await services.load(fact.service);
        const { places, pause } = before?.value ?? {};
        const said = { ...(places && { places }), ...(pause && { pause }) };
        const card = { ...cardOf(fact), ...said };
        const parts = [services.put(before, card), ...(await index.shown(card))];
        return ok({ done: { id: fact.service, version: 1 }, parts });
      }),
    ),
    subscriber('transparency.service_withdrawn', 'service.withdrawn', zServiceWithdrawn, ({ service, provider }, act) =>
      work.run(act, async () => {
        const parts = [services.remove(service), ...(await index.gone(provider, service))];
        return ok({ done: { id: service, version: 1 }, parts });
      }),
    ),
    subscriber('transparency.service_places', 'service.places_announced', zServicePlacesAnnounced, (fact, act) => {
      const { free, nextStart, waitingWeeks, bySite, at } = fact;
      const figures = { free, ...(nextStart && { nextStart }), ...(waitingWeeks !== undefined && { waitingWeeks }) };
      const places = { ...figures, at, ...(bySite && { bySite }) };
      return change(fact.service, act, (before) => ({ ...before, places }));
    }),
    subscriber('transparency.service_paused', 'service.paused', zServicePaused, ({ service, reason, until }, act) =>
      change(service, act, (before) => ({ ...before, pause: { reason, ...(until && { until }) } })),
    ),
    subscriber('transparency.service_resumed', 'service.resumed', zServiceResumed, ({ service }, act) =>
      change(service, act, ({ pause: _pause, ...before }) => before),
    ),
    subscriber('transparency.places_confirmed', 'places.confirmed', zPlacesConfirmed, ({ provider, at }, act) =>
      changeProvider(provider, act, { confirmedAt: at }),
    ),
    subscriber('transparency.services_closed', 'provider.closed', zProviderClosed, ({ provider }, act) =>
      changeProvider(provider, act, { isClosed: true }),
    ),
  ];
};
