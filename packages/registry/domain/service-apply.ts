import { stampOf } from '@kt/kernel';
import { cardOf, type Pause, type PlacesAnnouncement, type Service } from './service.ts';
import type { ServiceFact, ServiceFactType } from './service-decide.ts';

type LaterType = Exclude<ServiceFactType, 'service.drafted'>;
type Applier<T extends LaterType> = (service: Service, fact: ServiceFact<T>) => Service;

const placesOf = ({ free, nextStart, waitingWeeks, bySite }: PlacesAnnouncement): PlacesAnnouncement => ({
  free,
  ...(nextStart !== undefined && { nextStart }),
  ...(waitingWeeks !== undefined && { waitingWeeks }),
  ...(bySite !== undefined && { bySite }),
});

const pauseOf = ({ reason, until }: Pause): Pause => ({ reason, ...(until !== undefined && { until }) });

const unpaused = ({ pause: _pause, ...service }: Service): Service => service;

const appliers: { readonly [T in LaterType]: Applier<T> } = {
  'service.edited': (s, f) => ({ ...s, ...cardOf(f) }),
  'service.published': (s, f) => ({
    ...s,
    ...cardOf(f),
    state: s.state === 'paused' ? 'paused' : 'published',
    published: s.published ?? stampOf(f),
    edition: { ...stampOf(f), number: f.edition },
  }),
  'service.places_announced': (s, f) => ({ ...s, places: { ...placesOf(f), announced: stampOf(f) } }),
  'service.paused': (s, f) => ({ ...s, state: 'paused', pause: { ...pauseOf(f), since: stampOf(f) } }),
  'service.resumed': (s) => ({ ...unpaused(s), state: 'published' }),
  'service.withdrawn': (s) => ({ ...unpaused(s), state: 'withdrawn' }),
  'service.discarded': (s) => ({ ...s, state: 'discarded' }),
};

const applyOne = <T extends LaterType>(service: Service, fact: ServiceFact<T>): Service =>
  appliers[fact.type](service, fact);

export const draftedService = (fact: ServiceFact<'service.drafted'>): Service => ({
  ...cardOf(fact),
  id: fact.service,
  provider: fact.provider,
  state: 'draft',
  drafted: stampOf(fact),
});

/** The service after facts, in order. */
export const applyService = (service: Service, facts: readonly ServiceFact[]): Service =>
  facts.reduce<Service>(
    (state, fact) => (fact.type === 'service.drafted' ? draftedService(fact) : applyOne(state, fact)),
    service,
  );
