import { stampOf } from '@kt/kernel';
import { cardOf, type Service } from './service.ts';
import type { ServiceFact, ServiceFactType } from './service-decide.ts';

type LaterType = Exclude<ServiceFactType, 'service.drafted'>;
type Applier<T extends LaterType> = (service: Service, fact: ServiceFact<T>) => Service;

const appliers: { readonly [T in LaterType]: Applier<T> } = {
  'service.edited': (s, f) => ({ ...s, ...cardOf(f) }),
  'service.published': (s, f) => ({ ...s, ...cardOf(f), state: 'published', published: s.published ?? stampOf(f) }),
  'service.places_announced': (s, f) => ({
    ...s,
    places: { free: f.free, ...(f.nextStart && { nextStart: f.nextStart }), announced: stampOf(f) },
  }),
  'service.withdrawn': (s) => ({ ...s, state: 'withdrawn' }),
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
