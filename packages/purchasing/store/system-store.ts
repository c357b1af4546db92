import type { PageKey } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db, Range } from '@kt/platform/db/db.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { SystemRef, Systems } from '../app/ports.ts';
import { dueAt, type PurchasingSystem } from '../domain/system.ts';
import { publicSystemList, purchasingTable, systemKey, systemList } from './keys.ts';
import { zSystem } from './schemas.ts';

export const zSystemRef: z.ZodType<SystemRef> = z.strictObject({ authority: zId('authority'), id: zId('system') });

const systems = aggregate<PurchasingSystem, SystemRef>({
  table: purchasingTable,
  type: 'system',
  schema: zSystem,
  ref: zSystemRef,
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: ({ authority, id }) => systemKey(authority, id),
  index: ({ authority, id, published }) => ({
    gsi1: [systemList(authority), id],
    ...(published !== undefined && { gsi2: [publicSystemList(authority), `${published.at}#${id}`] as const }),
  }),
  dueAt,
});

const PAGE_SIZE = 25;
export const pageRange = (range: Range, after: PageKey | undefined): Range => ({
  ...range,
  limit: PAGE_SIZE,
  ...(after !== undefined && { after }),
});

export const systemStore = (db: Db): Systems => ({
  load: (ref) => systems.load(db, ref),
  create: (state, facts) => systems.create({ state, facts }),
  save: (before, state, facts) => systems.save(before, { state, facts }),
  page: (authority, after) =>
    systems.list(db, pageRange({ index: 'gsi1', pk: systemList(authority), backwards: true }, after)),
  publicPage: (authority, after) =>
    systems.list(db, pageRange({ index: 'gsi2', pk: publicSystemList(authority), backwards: true }, after)),
});
