import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Agreed, Judging, ScoreSheets, TenderRef } from '../app/tender-ports.ts';
import type { Consensus } from '../domain/consensus.ts';
import type { ScoreSheet } from '../domain/score-sheet.ts';
import {
  CONSENSUS_PREFIX,
  competitionKey,
  competitionTable,
  consensusKey,
  JUDGED,
  SHEET_PREFIX,
  sheetKey,
} from './keys.ts';
import { tenders, zTenderRef } from './opened-tender-store.ts';
import { zConsensus, zScoreSheet } from './score-schema.ts';

type SheetRef = TenderRef & { readonly evaluator: string };
const zSheetRef: z.ZodType<SheetRef> = z.strictObject({
  authority: zId('authority'),
  competition: zId('competition'),
  tender: zId('tender'),
  evaluator: z.string(),
});

const sheets = aggregate<ScoreSheet, SheetRef>({
  table: competitionTable,
  type: 'score',
  schema: zScoreSheet,
  ref: zSheetRef,
  refOf: ({ authority, competition, tender, evaluator }) => ({ authority, competition, tender, evaluator }),
  idOf: ({ tender, evaluator }) => `${tender}:${evaluator}`,
  key: (ref) => sheetKey(ref, ref.evaluator),
  details: { 'score.recorded': ['scores'] },
});

const agreed = aggregate<Consensus, TenderRef>({
  table: competitionTable,
  type: 'consensus',
  schema: zConsensus,
  ref: zTenderRef,
  refOf: ({ authority, competition, tender }) => ({ authority, competition, tender }),
  idOf: ({ tender }) => `${tender}:consensus`,
  key: consensusKey,
  details: { 'consensus.recorded': ['scores'] },
});

/** Individual scores: one sheet per evaluator and tender. */
export const scoreSheetStore = (db: Db): ScoreSheets => ({
  load: (ref, evaluator) => sheets.load(db, { ...ref, evaluator }),
  all: async (ref) => {
    const items = await db.queryAll(competitionTable, { pk: competitionKey(ref).pk, prefix: SHEET_PREFIX });
    return items.map((item) => sheets.parse(item).state);
  },
  put: (before, state, facts) =>
    before === undefined ? sheets.create({ state, facts }) : sheets.save(before, { state, facts }),
});

/** The evaluators' common scores: one item per tender. */
export const consensusStore = (db: Db): Agreed => ({
  load: (ref) => agreed.load(db, ref),
  all: async (ref) => {
    const items = await db.queryAll(competitionTable, { pk: competitionKey(ref).pk, prefix: CONSENSUS_PREFIX });
    return items.map((item) => agreed.parse(item).state);
  },
  put: (before, state, fact) =>
    before === undefined ? agreed.create({ state, facts: [fact] }) : agreed.save(before, { state, facts: [fact] }),
});

/** Sheets and tenders lie in one range, what was agreed in another: two reads in all. */
export const judgingStore = (db: Db): Judging => {
  const { all: agreedOn } = consensusStore(db);
  return {
    all: async (ref) => {
      const { pk } = competitionKey(ref);
      const [items, common] = await Promise.all([db.queryAll(competitionTable, { pk, ...JUDGED }), agreedOn(ref)]);
      const tagged = (tag: string) => items.filter((item) => item['tag'] === tag);
      return {
        tenders: tagged('tender').map((item) => tenders.parse(item).state),
        sheets: tagged('score').map((item) => sheets.parse(item).state),
        agreed: common,
      };
    },
  };
};
