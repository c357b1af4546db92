import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zLanguage, zLocalDate, zMunicipality, zServiceType, zStamped, zTexts } from '@kt/platform/schema.ts';
import { TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';
import type { ServiceRef, Services } from '../app/ports.ts';
import { SERVICE_STATES, type Service } from '../domain/service.ts';
import { catalogueOf, registryTable, SERVICES, serviceKey, servicePartition } from './keys.ts';

const zService: z.ZodType<Service> = z.strictObject({
  id: zId('service'),
  provider: zId('organisation'),
  state: z.enum(SERVICE_STATES),
  serviceType: zServiceType,
  names: zTexts,
  summary: zTexts,
  languages: z.array(zLanguage),
  municipalities: z.array(zMunicipality),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)),
  remote: z.boolean(),
  drafted: zStamped,
  published: zStamped.exactOptional(),
  places: z.strictObject({ free: z.int(), nextStart: zLocalDate.exactOptional(), announced: zStamped }).exactOptional(),
});

const services = aggregate<Service, ServiceRef>({
  table: registryTable,
  type: 'service',
  schema: zService,
  ref: z.strictObject({ provider: zId('organisation'), id: zId('service') }),
  refOf: ({ provider, id }) => ({ provider, id }),
  idOf: ({ id }) => id,
  key: ({ provider, id }) => serviceKey(provider, id),
  index: ({ state, serviceType, id }) => (state === 'published' ? { gsi1: [catalogueOf(serviceType), id] } : {}),
});

export const serviceStore = (db: Db): Services => ({
  load: (ref) => services.load(db, ref),
  create: (state, facts) => services.create({ state, facts }),
  save: (before, state, facts) => services.save(before, { state, facts }),
  ofProvider: (provider, { limit, after }) =>
    services.list(db, { pk: servicePartition(provider), prefix: SERVICES, limit, ...(after && { after }) }),
  published: (serviceType, { limit, after }) =>
    services.list(db, { index: 'gsi1', pk: catalogueOf(serviceType), limit, ...(after && { after }) }),
});
