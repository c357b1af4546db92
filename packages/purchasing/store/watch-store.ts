import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zCents, zId, zInstant, zShare, zStamp } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { SystemRef } from '../app/ports.ts';
import type { ValueWatches } from '../app/watch-ports.ts';
import { type ValueWatch, WATCH_DETAILS } from '../domain/value-watch.ts';
import { purchasingTable, raisedValues, valueWatchKey } from './keys.ts';
import { pageRange, zSystemRef } from './system-store.ts';

const zWatch: z.ZodType<ValueWatch> = z.strictObject({
  authority: zId('authority'),
  system: zId('system'),
  state: z.enum(['quiet', 'raised']),
  agreed: z.record(z.string(), zCents),
  passed: z.array(
    z.strictObject({ at: zInstant, limit: z.string(), share: zShare, valueCents: zCents, limitCents: zCents }),
  ),
  notes: z.array(z.strictObject({ ...zStamp, note: z.string(), answers: z.int() })),
});

const watches = aggregate<ValueWatch, SystemRef>({
  table: purchasingTable,
  type: 'value-watch',
  schema: zWatch,
  ref: zSystemRef,
  refOf: ({ authority, system }) => ({ authority, id: system }),
  idOf: ({ id }) => id,
  key: ({ authority, id }) => valueWatchKey(authority, id),
  index: ({ authority, system, state }) => (state === 'raised' ? { gsi1: [raisedValues(authority), system] } : {}),
  details: WATCH_DETAILS,
});

export const watchStore = (db: Db): ValueWatches => ({
  load: (ref) => watches.load(db, ref),
  raised: (authority, after) => watches.list(db, pageRange({ index: 'gsi1', pk: raisedValues(authority) }, after)),
  save: (before, state, facts) =>
    before === undefined ? watches.create({ state, facts }) : watches.save(before, { state, facts }),
});
