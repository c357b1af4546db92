import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zLanguage, zLocalDate, zMunicipality, zServiceType, zStamp, zStamped } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { WaitingEntries, WaitingRef } from '../app/waiting-ports.ts';
import { LEAVE_CODES, WAITING_STATES, type WaitingEntry, waitingDueAt } from '../domain/waiting-entry.ts';
import { caseworkTable, clientKey, WAITING_PREFIX, waitingKey, waitingLine, waitingOf } from './keys.ts';

export const zWaitingRef: z.ZodType<WaitingRef> = z.strictObject({
  authority: zId('authority'),
  client: zId('client'),
  id: zId('waitingEntry'),
});

const zEntry: z.ZodType<WaitingEntry> = z.strictObject({
  id: zId('waitingEntry'),
  authority: zId('authority'),
  client: zId('client'),
  clientReference: z.string(),
  worker: z.string(),
  state: z.enum(WAITING_STATES),
  serviceType: zServiceType,
  municipality: zMunicipality,
  language: zLanguage,
  agreement: zId('agreement').exactOptional(),
  put: zStamped,
  from: zLocalDate.exactOptional(),
  told: z
    .strictObject({ ...zStamp, agreement: zId('agreement'), release: z.string(), useBy: zLocalDate })
    .exactOptional(),
  passed: z.array(z.string()),
  left: z.strictObject({ ...zStamp, reason: z.enum(LEAVE_CODES) }).exactOptional(),
});

const entries = aggregate<WaitingEntry, WaitingRef>({
  table: caseworkTable,
  type: 'waiting_entry',
  schema: zEntry,
  ref: zWaitingRef,
  refOf: ({ authority, client, id }) => ({ authority, client, id }),
  idOf: ({ id }) => id,
  key: waitingKey,
  index: ({ authority, serviceType, worker, put, id, state }) =>
    state === 'left'
      ? {}
      : {
          gsi1: [waitingLine(authority, serviceType), `${put.at}#${id}`],
          gsi2: [waitingOf(authority, worker), `${put.at}#${id}`],
        },
  dueAt: waitingDueAt,
});

/** How much of a queue is looked at: longer ones are served from their front all the same. */
const FRONT = 200;

export const waitingStore = (db: Db): WaitingEntries => ({
  load: (ref) => entries.load(db, ref),
  create: (state, fact) => entries.create({ state, facts: [fact] }),
  save: (before, state, facts) => entries.save(before, { state, facts }),
  ofClient: async (client) => {
    const { found } = await entries.list(db, { pk: clientKey(client).pk, prefix: WAITING_PREFIX, limit: FRONT });
    return found;
  },
  line: async (authority, serviceType) => {
    const { found } = await entries.list(db, { index: 'gsi1', pk: waitingLine(authority, serviceType), limit: FRONT });
    return found;
  },
  ofWorker: (authority, worker, { limit, after }) =>
    entries.list(db, {
      index: 'gsi2',
      pk: waitingOf(authority, worker),
      limit,
      ...(after !== undefined && { after }),
    }),
});
