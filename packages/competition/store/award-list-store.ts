import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zInstant, zStamp } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { AwardListRef, AwardLists } from '../app/award-lists.ts';
import { type AwardList, awardListDueAt, isQuarter, type Quarter } from '../domain/award-list.ts';
import { awardListKey, awardListsOf, competitionTable } from './keys.ts';

const zQuarter = z.custom<Quarter>((value) => typeof value === 'string' && isQuarter(value));
const ref = { authority: zId('authority'), quarter: zQuarter };
export const zAwardListRef: z.ZodType<AwardListRef> = z.strictObject(ref);

const zAwardList: z.ZodType<AwardList> = z.strictObject({
  ...ref,
  state: z.enum(['gathering', 'due', 'sent']),
  rows: z.array(
    z.strictObject({
      competition: zId('competition'),
      version: z.int().positive(),
      decidedAt: zInstant,
      winners: z.array(zId('organisation')),
    }),
  ),
  sent: z.array(z.strictObject({ ...zStamp, reference: z.string() })),
});

const lists = aggregate<AwardList, AwardListRef>({
  table: competitionTable,
  type: 'award-list',
  schema: zAwardList,
  ref: zAwardListRef,
  refOf: ({ authority, quarter }) => ({ authority, quarter }),
  idOf: ({ quarter }) => `awards:${quarter}`,
  key: awardListKey,
  dueAt: awardListDueAt,
});

const PAGE = 20;

/** What was decided in each quarter, for the notices that are sent of it. */
export const awardListStore = (db: Db): AwardLists => ({
  load: (of) => lists.load(db, of),
  page: (authority, after) =>
    lists.list(db, {
      pk: awardListsOf(authority),
      backwards: true,
      limit: PAGE,
      ...(after !== undefined && { after }),
    }),
  create: (state, fact) => lists.create({ state, facts: [fact] }),
  save: (before, state, fact) => lists.save(before, { state, facts: [fact] }),
});
