import type { Db } from '@kt/platform/db/db.ts';
import { zDetailsItem, zEventItem } from '@kt/platform/db/event-schema.ts';
import { zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { ClientRef } from '../app/ports.ts';
import type { History, Said } from '../domain/known-by-hand.ts';
import { zContact, zHome, zProfile } from './client-schema.ts';
import { detailsPrefix } from './erasure.ts';
import { caseworkTable, clientKey } from './keys.ts';

const said = { at: zInstant, by: z.string() };
const zSaid: z.ZodType<Said> = z.discriminatedUnion('type', [
  z.object({ ...said, type: z.literal('client.opened'), profile: zProfile, contact: zContact }),
  z.object({ ...said, type: z.literal('client.contact_changed'), contact: zContact }),
  z.object({ ...said, type: z.literal('client.profile_changed'), profile: zProfile }),
  z.object({ ...said, type: z.literal('client.moved'), home: zHome }),
  z.object({ ...said, type: z.literal('client.imported') }),
  z.object({ ...said, type: z.literal('client.joined') }),
  z.object({
    ...said,
    type: z.literal('client.separated'),
    profile: zProfile,
    contact: zContact,
    asOf: zInstant,
  }),
]);
const SAYING: ReadonlySet<string> = new Set<Said['type']>([
  'client.opened',
  'client.contact_changed',
  'client.profile_changed',
  'client.moved',
  'client.imported',
  'client.joined',
  'client.separated',
]);

/** A client's events with their details, oldest first, as far as they say something of the client. */
export const clientHistory = async (db: Db, ref: ClientRef): Promise<History> => {
  const { pk } = clientKey(ref);
  const [events, details] = await Promise.all([
    db.queryAll(caseworkTable, { pk, prefix: `EVT#${ref.id}#` }),
    db.queryAll(caseworkTable, { pk, prefix: detailsPrefix(ref.id) }),
  ]);
  const apart = new Map(
    details.map((item) => {
      const { event, details: of } = zDetailsItem.parse(item);
      return [event, of];
    }),
  );
  return events.map((item) => {
    const { id, facts } = zEventItem.parse(item);
    const whole = facts.map((fact, index) => ({ ...fact, ...apart.get(id)?.[String(index)] }));
    return whole.filter(({ type }) => SAYING.has(type)).map((fact) => zSaid.parse(fact));
  });
};
