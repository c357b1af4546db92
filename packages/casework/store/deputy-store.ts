import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zLocalDate, zStamped } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Deputies, DeputyRef } from '../app/ports.ts';
import { DEPUTY_STATES, type Deputy, deputyDueAt } from '../domain/deputy.ts';
import { caseworkTable, deputyKey, deputyList, standInList } from './keys.ts';

export const zDeputyRef: z.ZodType<DeputyRef> = z.strictObject({ authority: zId('authority'), id: zId('deputy') });

const zDeputy: z.ZodType<Deputy> = z.strictObject({
  id: zId('deputy'),
  authority: zId('authority'),
  state: z.enum(DEPUTY_STATES),
  worker: z.string(),
  standIn: z.string(),
  from: zLocalDate,
  until: zLocalDate,
  named: zStamped,
  ended: zStamped.exactOptional(),
});

const deputies = aggregate<Deputy, DeputyRef>({
  table: caseworkTable,
  type: 'deputy',
  schema: zDeputy,
  ref: zDeputyRef,
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: deputyKey,
  index: ({ authority, id, state, standIn, until }) => {
    if (state !== 'named') return {};
    const order = `${until}#${id}`;
    return { gsi1: [deputyList(authority), order], gsi2: [standInList(authority, standIn), order] };
  },
  dueAt: deputyDueAt,
});

/** Whose deputy somebody is: more at once than anybody follows. */
const MOST = 25;

export const deputyStore = (db: Db): Deputies => ({
  load: (ref) => deputies.load(db, ref),
  create: (state, fact) => deputies.create({ state, facts: [fact] }),
  save: (before, state, fact) => deputies.save(before, { state, facts: [fact] }),
  named: (authority, { limit, after }) =>
    deputies.list(db, { index: 'gsi1', pk: deputyList(authority), limit, ...(after !== undefined && { after }) }),
  standingIn: async (authority, standIn) => {
    const { found } = await deputies.list(db, { index: 'gsi2', pk: standInList(authority, standIn), limit: MOST });
    return found.map(({ state }) => state);
  },
});
