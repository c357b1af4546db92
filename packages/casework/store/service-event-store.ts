import type { Db } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import { zId, zInstant, zLocalDate, zMunicipality, zServiceType } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { ServiceEvents } from '../app/system-ports.ts';
import { SERVICE_EVENT_KINDS, type ServiceEvent } from '../domain/service-event.ts';
import { caseworkTable, serviceEventKey, serviceEventList } from './keys.ts';

const zEvent: z.ZodType<ServiceEvent> = z.object({
  kind: z.enum(SERVICE_EVENT_KINDS),
  at: zInstant,
  on: zLocalDate,
  authority: zId('authority'),
  referral: zId('referral'),
  client: zId('client'),
  clientReference: z.string(),
  serviceType: zServiceType,
  municipality: zMunicipality,
  reason: z.string().exactOptional(),
});

export const serviceEventStore = (db: Db): ServiceEvents => ({
  create: (event) =>
    writesPart([
      { table: caseworkTable, put: { ...serviceEventKey(event), tag: 'service-event', ...event }, refusal: 'stale' },
    ]),
  since: async (authority, from, { limit, after }) => {
    const range = { pk: serviceEventList(authority), from, limit, ...(after !== undefined && { after }) };
    const { items, next } = await db.query(caseworkTable, range);
    return { found: items.map((item) => zEvent.parse(item)), ...(next !== undefined && { next }) };
  },
});
