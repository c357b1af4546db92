import type { Id } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zStamp } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { RefusedTries } from '../app/ports.ts';
import { hourOf, monthOf, type RefusedTry, tryRefusedFact } from '../domain/refused-try.ts';
import { caseworkTable, clientKey, REFUSED_PREFIX, refusedKey, refusedList } from './keys.ts';

const zRefusedTry: z.ZodType<RefusedTry> = z.strictObject({
  authority: zId('authority'),
  client: zId('client'),
  clientReference: z.string(),
  referral: zId('referral').exactOptional(),
  operation: z.string(),
  code: z.string(),
  actingFor: z.string().exactOptional(),
  ...zStamp,
});

type Ref = { readonly authority: Id<'authority'>; readonly client: Id<'client'>; readonly mark: string };

const markOf = ({ by, operation, at }: RefusedTry): string => `${hourOf(at)}#${by}#${operation}`;

const tries = aggregate<RefusedTry, Ref>({
  table: caseworkTable,
  type: 'client',
  schema: zRefusedTry,
  ref: z.strictObject({ authority: zId('authority'), client: zId('client'), mark: z.string() }),
  refOf: (tried) => ({ authority: tried.authority, client: tried.client, mark: markOf(tried) }),
  idOf: ({ client, mark }) => `${client}:${mark}`,
  key: ({ authority, client, mark }) => refusedKey({ authority, id: client }, mark),
  index: (tried) => ({
    gsi1: [refusedList(tried.authority, monthOf(tried.at)), `${tried.at}#${tried.client}#${markOf(tried)}`],
  }),
});

/** Refused tries lie with their client: an hour's entry of one person and operation is written once and never changed. */
export const refusedTryStore = (db: Db): RefusedTries => ({
  isKnown: async (tried) => {
    const { authority, client: id } = tried;
    return (await db.get(caseworkTable, refusedKey({ authority, id }, markOf(tried)))) !== undefined;
  },
  create: (tried) => tries.create({ state: tried, facts: [tryRefusedFact(tried)] }),
  ofClient: async (ref, { limit, after }) => {
    const range = { pk: clientKey(ref).pk, prefix: REFUSED_PREFIX, backwards: true, limit };
    const { found, next } = await tries.list(db, { ...range, ...(after !== undefined && { after }) });
    return { found: found.map(({ state }) => state), ...(next !== undefined && { next }) };
  },
  ofMonth: async (authority, month, { limit, after }) => {
    const range = { index: 'gsi1', pk: refusedList(authority, month), backwards: true, limit } as const;
    const { found, next } = await tries.list(db, { ...range, ...(after !== undefined && { after }) });
    return { found: found.map(({ state }) => state), ...(next !== undefined && { next }) };
  },
});
