import type { Versioned } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db, Item } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { NamedClients } from '../app/named-clients.ts';
import type { ClientRef, Clients, Reads } from '../app/ports.ts';
import { type Client, clientDueAt } from '../domain/client.ts';
import { PERSONAL } from '../domain/client-facts.ts';
import type { ClientContact } from '../domain/client-profile.ts';
import type { ClientRead } from '../domain/client-read.ts';
import { clientHistory } from './client-history.ts';
import { zClient, zClientRead, zContact } from './client-schema.ts';
import { allDetailsIn, removalOf } from './erasure.ts';
import {
  caseworkTable,
  clientKey,
  clientReadKey,
  contactKey,
  externalKey,
  READ_PREFIX,
  referenceKey,
  separationList,
  workerList,
} from './keys.ts';

export const zClientRef: z.ZodType<ClientRef> = z.strictObject({ authority: zId('authority'), id: zId('client') });

const clients = aggregate<Client, ClientRef>({
  table: caseworkTable,
  type: 'client',
  schema: zClient,
  ref: zClientRef,
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: clientKey,
  index: ({ authority, caseWorker, reference, separation }) => ({
    gsi1: [workerList(authority, caseWorker), reference],
    ...(separation?.state === 'asked' && {
      gsi2: [separationList(authority), `${separation.asked.at}#${reference}`] as const,
    }),
  }),
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
const referenceWrite = ({ authority, reference, id }: Client): Write => ({
  table: caseworkTable,
  put: { ...referenceKey(authority, reference), tag: 'reference', client: id },
  when: { ConditionExpression: 'attribute_not_exists(pk)' },
  refusal: 'stale',
});

/** Two imports of one new client at once: the slower one finds it known. */
const externalWrites = ({ authority, id, external }: Client): readonly Write[] =>
  external === undefined
    ? []
    : [
        {
          table: caseworkTable,
          put: { ...externalKey(authority, external.reference), tag: 'external', client: id },
          when: { ConditionExpression: 'attribute_not_exists(pk)' },
          refusal: 'stale',
        },
      ];

/** What the national system calls the client, once it is joined; free for another once that is taken back. */
const externalChanges = (before: Client, client: Client): readonly Write[] => {
  if (before.external === undefined) return externalWrites(client);
  if (client.external !== undefined) return [];
  const gone = externalKey(before.authority, before.external.reference);
  return [{ table: caseworkTable, remove: gone, refusal: 'stale' }];
};

const removals = ({ state: before }: Versioned<Client>, client: Client): readonly Write[] => {
  if (client.state !== 'erased') return [];
  const contact: Write = { table: caseworkTable, remove: contactKey(client), refusal: 'stale' };
  if (before.external === undefined) return [contact];
  const external = externalKey(before.authority, before.external.reference);
  return [contact, { table: caseworkTable, remove: external, refusal: 'stale' }];
};

const zExternal = z.looseObject({ client: zId('client') });
const zReference = z.looseObject({ client: zId('client').exactOptional() });

/** A client of its item, with name and contact where they are kept. */
export const wholeOf = (state: Item | undefined, contact: Item | undefined) => {
  if (state === undefined) return undefined;
  const before = clients.parse(state);
  return contact === undefined ? { before } : { before, contact: zContactItem.parse(contact).contact };
};

/** Clients and contacts by ids, in two calls however many there are. */
const byIds = async (db: Db, authority: ClientRef['authority'], ids: readonly ClientRef['id'][]) => {
  const keys = [...new Set(ids)].flatMap((id) => [clientKey({ authority, id }), contactKey({ authority, id })]);
  const items = keys.length === 0 ? [] : await db.getMany(caseworkTable, keys);
  return (id: ClientRef['id']) => {
    const at = [...new Set(ids)].indexOf(id) * 2;
    return at < 0 ? undefined : wholeOf(items[at], items[at + 1]);
  };
};

const ofExternal = async (db: Db, authority: ClientRef['authority'], references: readonly string[]) => {
  const wanted = [...new Set(references)];
  const keys = wanted.map((one) => externalKey(authority, one));
  const items = keys.length === 0 ? [] : await db.getMany(caseworkTable, keys);
  const ids = items.map((item) => (item === undefined ? undefined : zExternal.parse(item).client));
  return wholesOf(db, authority, wanted, ids);
};

/** What each reference means, with the client of its id. */
const wholesOf = async (
  db: Db,
  authority: ClientRef['authority'],
  references: readonly string[],
  ids: readonly (ClientRef['id'] | undefined)[],
) => {
  const found = await byIds(
    db,
    authority,
    ids.flatMap((id) => id ?? []),
  );
  return new Map(
    references.map((reference, index) => {
      const id = ids[index];
      return [reference, id === undefined ? undefined : found(id)];
    }),
  );
};

/** Whom a reference means: what was written before it said so is looked for among the worker's own clients. */
const referredTo = async (
  db: Db,
  { authority, reference, worker }: Pick<Client, 'authority' | 'reference'> & { readonly worker: string },
  item: Item | undefined,
): Promise<ClientRef['id'] | undefined> => {
  if (item === undefined) return undefined;
  const { client } = zReference.parse(item);
  if (client !== undefined) return client;
  const range = { index: 'gsi1', pk: workerList(authority, worker), prefix: reference, limit: 1 } as const;
  return (await clients.list(db, range)).found[0]?.state.id;
};

const ofReferences = async (
  db: Db,
  authority: ClientRef['authority'],
  references: readonly string[],
  worker: string,
) => {
  const wanted = [...new Set(references)];
  const keys = wanted.map((one) => referenceKey(authority, one));
  const items = keys.length === 0 ? [] : await db.getMany(caseworkTable, keys);
  const ids = await Promise.all(
    wanted.map((reference, index) => referredTo(db, { authority, reference, worker }, items[index])),
  );
  return wholesOf(db, authority, wanted, ids);
};

export const parseClient = clients.parse;

export const clientStore = (db: Db): Clients & NamedClients => ({
  load: (ref) => clients.load(db, ref),
  loadWhole: async (ref) => {
    const [state, contact] = await db.getMany(caseworkTable, [clientKey(ref), contactKey(ref)]);
    return wholeOf(state, contact);
  },
  create: (client, facts, contact) =>
    clients.create({
      state: client,
      facts,
      also: [referenceWrite(client), contactWrite(client, contact), ...externalWrites(client)],
    }),
  save: (before, client, facts, contact) =>
    clients.save(before, {
      state: client,
      facts,
      also: [
        ...(contact === undefined ? [] : [contactWrite(client, contact)]),
        ...externalChanges(before.state, client),
      ],
    }),
  erasable: (ref, limit) => allDetailsIn(db, clientKey(ref).pk, limit),
  erase: (before, client, facts, gone) =>
    clients.save(before, {
      state: client,
      facts,
      also: [...removalOf(clientKey(client).pk, gone), ...removals(before, client)],
    }),
  ofExternal: (authority, references) => ofExternal(db, authority, references),
  ofReferences: (authority, references, worker) => ofReferences(db, authority, references, worker),
  states: async (authority, ids) => {
    const keys = [...new Set(ids)].map((id) => clientKey({ authority, id }));
    const items = keys.length === 0 ? [] : await db.getMany(caseworkTable, keys);
    return items.flatMap((item) => (item === undefined ? [] : [clients.parse(item).state]));
  },
  history: (ref) => clientHistory(db, ref),
  toSeparate: (authority, { limit, after }) =>
    clients.list(db, {
      index: 'gsi2',
      pk: separationList(authority),
      limit,
      ...(after !== undefined && { after }),
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
