import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { ChunkRef, Chunks, RunRef, Runs } from '../app/ports.ts';
import type { PaymentChunk } from '../domain/payment-chunk.ts';
import { paymentInfoId } from '../domain/payment-reference.ts';
import { type PaymentRun, runDueAt } from '../domain/payment-run.ts';
import { CHUNK_PREFIX, chunkKey, runKey, runList, runNumberKey, runNumbers, settlementTable } from './keys.ts';
import { listPage } from './listing.ts';
import { zChunk, zChunkRef, zRun, zRunRef } from './run-schema.ts';

const runs = aggregate<PaymentRun, RunRef>({
  table: settlementTable,
  type: 'run',
  schema: zRun,
  ref: zRunRef,
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: ({ authority, id }) => runKey(authority, id),
  index: ({ authority, number }) => ({ gsi1: [runList(authority), String(number).padStart(9, '0')] }),
  dueAt: runDueAt,
});

const zNumber = z.looseObject({ run: zId('run') });

const isBuilding = (ref: RunRef) => ({
  table: settlementTable,
  check: runKey(ref.authority, ref.id),
  when: {
    ConditionExpression: '#state.#state = :building',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':building': 'building' },
  },
  refusal: { code: 'settlement.run_moved_on' },
});

export const runStore = (db: Db): Runs => ({
  load: (ref) => runs.load(db, ref),
  lastNumber: async (authority) => {
    const { items } = await db.query(settlementTable, { pk: runNumbers(authority), backwards: true, limit: 1 });
    return Number(items[0]?.['sk'] ?? 0);
  },
  byNumber: async (authority, number) => {
    const item = await db.get(settlementTable, runNumberKey(authority, number));
    return item && zNumber.parse(item).run;
  },
  list: (authority, page) => listPage(runs, db, { index: 'gsi1', pk: runList(authority), backwards: true }, page),
  create: (state, facts) => {
    const put = { ...runNumberKey(state.authority, state.number), tag: 'run_number', run: state.id };
    const when = { ConditionExpression: 'attribute_not_exists(pk)' };
    return runs.create({ state, facts, also: [{ table: settlementTable, put, when, refusal: 'stale' }] });
  },
  save: (before, state, facts) => runs.save(before, { state, facts }),
  stillBuilding: (ref) => writesPart([isBuilding(ref)]),
});

const chunks = aggregate<PaymentChunk, ChunkRef>({
  table: settlementTable,
  type: 'chunk',
  schema: zChunk,
  ref: zChunkRef,
  refOf: ({ authority, run, number }) => ({ authority, run, number }),
  idOf: ({ run, number }) => paymentInfoId(run, number),
  key: ({ authority, run, number }) => chunkKey(authority, run, number),
});

const chunkRange = (ref: RunRef) => ({ pk: runKey(ref.authority, ref.id).pk, prefix: CHUNK_PREFIX });

export const chunkStore = (db: Db): Chunks => ({
  load: (ref) => chunks.load(db, ref),
  last: async (ref) => {
    const { items } = await db.query(settlementTable, { ...chunkRange(ref), backwards: true, limit: 1 });
    return items[0] && chunks.parse(items[0]);
  },
  page: (ref, page) => listPage(chunks, db, chunkRange(ref), page),
  create: (state, fact) => chunks.create({ state, facts: [fact] }),
  save: (before, state, facts) => chunks.save(before, { state, facts }),
  noneAt: ({ authority, run, number }) =>
    writesPart([
      {
        table: settlementTable,
        check: chunkKey(authority, run, number),
        when: { ConditionExpression: 'attribute_not_exists(pk)' },
        refusal: 'stale',
      },
    ]),
});
