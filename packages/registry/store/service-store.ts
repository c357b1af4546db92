import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zLocalDate, zStamped } from '@kt/platform/schema.ts';
import { PAUSE_REASON_CODES } from '@kt/terms';
import * as z from 'zod';
import type { ServiceRef, Services } from '../app/ports.ts';
import { isShown, SERVICE_STATES, type Service, serviceDueAt } from '../domain/service.ts';
import { cardFields } from './card-schema.ts';
import { editionStore } from './edition-store.ts';
import { catalogueOf, registryTable, SERVICES, serviceKey, servicePartition } from './keys.ts';

const figures = {
  free: z.int(),
  nextStart: zLocalDate.exactOptional(),
  waitingWeeks: z.int().exactOptional(),
};

const zService: z.ZodType<Service> = z.strictObject({
  ...cardFields,
  id: zId('service'),
  provider: zId('organisation'),
  state: z.enum(SERVICE_STATES),
  drafted: zStamped,
  published: zStamped.exactOptional(),
  edition: zStamped.extend({ number: z.int().positive() }).exactOptional(),
  places: z
    .strictObject({
      ...figures,
      bySite: z.array(z.strictObject({ site: z.string(), ...figures })).exactOptional(),
      announced: zStamped,
    })
    .exactOptional(),
  pause: z
    .strictObject({ reason: z.enum(PAUSE_REASON_CODES), until: zLocalDate.exactOptional(), since: zStamped })
    .exactOptional(),
});

export const zServiceRef: z.ZodType<ServiceRef> = z.strictObject({ provider: zId('organisation'), id: zId('service') });

const services = aggregate<Service, ServiceRef>({
  table: registryTable,
  type: 'service',
  schema: zService,
  ref: zServiceRef,
  refOf: ({ provider, id }) => ({ provider, id }),
  idOf: ({ id }) => id,
  key: ({ provider, id }) => serviceKey(provider, id),
  index: (service) => (isShown(service) ? { gsi1: [catalogueOf(service.serviceType), service.id] } : {}),
  dueAt: serviceDueAt,
});

export const serviceStore = (db: Db): Services => {
  const editions = editionStore(db);
  return {
    load: (ref) => services.load(db, ref),
    create: (state, facts) => services.create({ state, facts }),
    save: (before, state, facts) =>
      services.save(before, { state, facts, also: editions.ending(before.state, state, facts) }),
    ofProvider: (provider, { limit, after }) =>
      services.list(db, { pk: servicePartition(provider), prefix: SERVICES, limit, ...(after && { after }) }),
    published: (serviceType, { limit, after }) =>
      services.list(db, { index: 'gsi1', pk: catalogueOf(serviceType), limit, ...(after && { after }) }),
    endedEditions: editions.ended,
    endedAt: editions.endedAt,
  };
};
