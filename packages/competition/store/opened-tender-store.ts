import type { PageKey } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { CompetitionRef } from '../app/ports.ts';
import type { OpenedTenders, TenderRef } from '../app/tender-ports.ts';
import type { OpenedTender } from '../domain/opened-tender.ts';
import { competitionKey, competitionTable, TENDER_PREFIX, tenderKey } from './keys.ts';
import { zOpenedTender } from './tender-schema.ts';

export const zTenderRef: z.ZodType<TenderRef> = z.strictObject({
  authority: zId('authority'),
  competition: zId('competition'),
  tender: zId('tender'),
});

export const tenders = aggregate<OpenedTender, TenderRef>({
  table: competitionTable,
  type: 'tender',
  schema: zOpenedTender,
  ref: zTenderRef,
  refOf: ({ authority, competition, id }) => ({ authority, competition, tender: id }),
  idOf: ({ tender }) => tender,
  key: tenderKey,
  details: {
    'tender.clarification_asked': ['question'],
    'tender.clarification_answered': ['answer'],
    'tender.checked': ['reasons'],
    'tender.rejected': ['reason'],
  },
});

const PAGE = 50;
const rangeOf = (ref: CompetitionRef, after?: PageKey) => ({
  pk: competitionKey(ref).pk,
  prefix: TENDER_PREFIX,
  ...(after !== undefined && { after }),
});

/** Tenders after the opening, beside their competition. */
export const openedTenderStore = (db: Db): OpenedTenders => ({
  load: (ref) => tenders.load(db, ref),
  all: async (ref) => (await db.queryAll(competitionTable, rangeOf(ref))).map(tenders.parse),
  loadMany: async (refs) => {
    const items = refs.length === 0 ? [] : await db.getMany(competitionTable, refs.map(tenderKey));
    return items.flatMap((item) => (item === undefined ? [] : [tenders.parse(item)]));
  },
  page: (ref, after) => tenders.list(db, { ...rangeOf(ref, after), limit: PAGE }),
  create: (state, facts) => tenders.create({ state, facts }, { code: 'competition.opened_already' }),
  save: (before, state, facts) => tenders.save(before, { state, facts }),
});
