import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { zId, zInstant, zLocalDate, zStamped } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { LeftOut, RenewalRounds, RoundRef } from '../app/round-ports.ts';
import {
  RENEWAL_ROUND_DETAILS,
  type RenewalRound,
  type RenewalRoundFact,
  roundDueAt,
} from '../domain/renewal-round.ts';
import { categoryRounds, leftOutOfRound, purchasingTable, roundKey, runningRoundKey } from './keys.ts';
import { pageRange } from './system-store.ts';

const zPlace = { provider: zId('organisation'), admission: zId('admission') };
const zRound: z.ZodType<RenewalRound> = z.strictObject({
  id: zId('round'),
  authority: zId('authority'),
  system: zId('system'),
  category: zId('category'),
  state: z.enum(['running', 'finished']),
  before: zLocalDate,
  reason: z.string(),
  started: zStamped,
  leavesOut: z.array(z.string()),
  planned: z.int(),
  asked: z.int(),
  leftOut: z.int(),
  reached: z.strictObject({ ...zPlace, at: zInstant }).exactOptional(),
  finished: zInstant.exactOptional(),
});
export const zRoundRef: z.ZodType<RoundRef> = z.strictObject({ authority: zId('authority'), id: zId('round') });
const zLeftOut: z.ZodType<LeftOut> = z.strictObject({ ...zPlace, code: z.string() });

const rounds = aggregate<RenewalRound, RoundRef>({
  table: purchasingTable,
  type: 'renewal-round',
  schema: zRound,
  ref: zRoundRef,
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: ({ authority, id }) => roundKey(authority, id),
  index: ({ authority, category, id }) => ({ gsi1: [categoryRounds(authority, category), id] }),
  dueAt: roundDueAt,
  details: RENEWAL_ROUND_DETAILS,
});

const takeCategory = ({ authority, category, id }: RenewalRound): Write => ({
  table: purchasingTable,
  put: { ...runningRoundKey(authority, category), tag: 'running-round', round: id },
  when: { ConditionExpression: 'attribute_not_exists(pk)' },
  refusal: { code: 'purchasing.round_running' },
});

/** What lies beside the round: its hold on the category ends with it, and whom it left out gets a line of their own. */
const beside = ({ authority, category, id }: RenewalRound, fact: RenewalRoundFact): readonly Write[] => {
  if (fact.type === 'renewal_round.finished') {
    return [{ table: purchasingTable, remove: runningRoundKey(authority, category), refusal: 'stale' }];
  }
  if (fact.type !== 'renewal_round.left_out') return [];
  const { provider, admission, code } = fact;
  const key = { pk: leftOutOfRound(authority, id), sk: admission };
  const shown: LeftOut = { provider, admission, code };
  return [{ table: purchasingTable, put: { ...key, tag: 'left-out', shown }, refusal: 'stale' }];
};

export const roundStore = (db: Db): RenewalRounds => ({
  load: (ref) => rounds.load(db, ref),
  create: (state, fact) => rounds.create({ state, facts: [fact], also: [takeCategory(state)] }),
  save: (before, state, fact) => rounds.save(before, { state, facts: [fact], also: beside(state, fact) }),
  page: ({ authority, category }, after) =>
    rounds.list(db, pageRange({ index: 'gsi1', pk: categoryRounds(authority, category), backwards: true }, after)),
  leftOut: async ({ authority, id }, after) => {
    const page = await db.query(purchasingTable, pageRange({ pk: leftOutOfRound(authority, id) }, after));
    return { found: page.items.map((item) => zLeftOut.parse(item['shown'])), ...(page.next && { next: page.next }) };
  },
});
