import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { ClientRef, Clients, Reads } from '../app/ports.ts';
import { type Client, clientDueAt } from '../domain/client.ts';
import { PERSONAL } from '../domain/client-facts.ts';
import type { ClientContact } from '../domain/client-profile.ts';
import type { ClientRead } from '../domain/client-read.ts';
import { zClient, zClientRead, zContact } from './client-schema.ts';
import { detailsOf, removalOf } from './erasure.ts';
import { caseworkTable, clientKey, clientReadKey, contactKey, READ_PREFIX, referenceKey, workerList } from './keys.ts';

export const zClientRef: z.ZodType<ClientRef> = z.strictObject({ authority: zId('authority'), id: zId('client') });

const clients = aggregate<Client, ClientRef>({
  table: caseworkTable,
  type: 'client',
  schema: zClient,
  ref: zClientRef,
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: clientKey,
  index: ({ authority, caseWorker, reference }) => ({ gsi1: [workerList(authority, caseWorker), reference] }),
  dueAt: clientDueAt,
  details: PERSONAL,
});

type ReadRef = {
  readonly authority: ClientRef['authority'];
  readonly client: ClientRef['id'];
  readonly id: ClientRead['id'];
};

const reads = aggregate<ClientRead, ReadRef>({
  table: caseworkTable,
  type: 'client',
  schema: zClientRead,
  ref: z.strictObject({ authority: zId('authority'), client: zId('client'), id: zId('event') }),
  refOf: ({ authority, client, id }) => ({ authority, client, id }),
  idOf: ({ id }) => id,
  key: ({ authority, client, id }) => clientReadKey({ authority, id: client }, id),
});

const zContactItem = z.looseObject({ contact: zContact });

const contactWrite = (ref: ClientRef, contact: ClientContact): Write => ({
  table: caseworkTable,
  put: { ...contactKey(ref), tag: 'contact', contact },
  refusal: 'stale',
});

/** Taken already: the whole act runs again and draws another reference. */
const referenceWrite = ({ authority, reference }: Client): Write => ({
  table: caseworkTable,
  put: { ...referenceKey(authority, reference), tag: 'reference' },
  when: { ConditionExpression: 'attribute_not_exists(pk)' },
  refusal: 'stale',
});

const contactRemoval = (client: Client): readonly Write[] =>
  client.state === 'erased' ? [{ table: caseworkTable, remove: contactKey(client), refusal: 'stale' }] : [];

export const clientStore = (db: Db): Clients => ({
  load: (ref) => clients.load(db, ref),
  loadWhole: async (ref) => {
    const [state, contact] = await db.getMany(caseworkTable, [clientKey(ref), contactKey(ref)]);
    if (state === undefined) return undefined;
    const before = clients.parse(state);
    return contact === undefined ? { before } : { before, contact: zContactItem.parse(contact).contact };
  },
  create: (client, facts, contact) =>
    clients.create({ state: client, facts, also: [referenceWrite(client), contactWrite(client, contact)] }),
  save: (before, client, facts, contact) =>
    clients.save(before, {
      state: client,
      facts,
      also: contact === undefined ? [] : [contactWrite(client, contact)],
    }),
  erasable: (ref, limit) => detailsOf(db, clientKey(ref).pk, ref.id, limit),
  erase: (before, client, facts, gone) =>
    clients.save(before, {
      state: client,
      facts,
      also: [...removalOf(clientKey(client).pk, gone), ...contactRemoval(client)],
    }),
  ofCaseWorker: (authority, worker, { limit, after }) =>
    clients.list(db, {
      index: 'gsi1',
      pk: workerList(authority, worker),
      limit,
      ...(after !== undefined && { after }),
    }),
});

export const readStore = (db: Db): Reads => ({
  create: (read, fact) => reads.create({ state: read, facts: [fact] }),
  ofClient: async (ref, { limit, after }) => {
    const range = { pk: clientKey(ref).pk, prefix: READ_PREFIX, backwards: true, limit };
    const { found, next } = await reads.list(db, { ...range, ...(after !== undefined && { after }) });
    return { found: found.map(({ state }) => state), ...(next !== undefined && { next }) };
  },
});
