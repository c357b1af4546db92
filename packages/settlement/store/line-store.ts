import type { Id, PageAsk, PageOf } from '@kt/kernel';
import type { Db, Range } from '@kt/platform/db/db.ts';
import { sealPart, type Write } from '@kt/platform/db/part.ts';
import type { Lines, StoredLine } from '../app/ports.ts';
import { lineKey, paidList, providerList, settlementTable, workList } from './keys.ts';
import { linePart, movedLine, parseLine } from './line-items.ts';

const page = async (db: Db, range: Range, { limit, after }: PageAsk): Promise<PageOf<StoredLine>> => {
  const { items, next } = await db.query(settlementTable, { ...range, limit, ...(after !== undefined && { after }) });
  return { found: items.map(parseLine), ...(next !== undefined && { next }) };
};

/** Queued in this run → sent, checked by the write itself: a run of any size is sent without reading its lines. */
const sending = (authority: Id<'authority'>, run: Id<'run'>, id: Id<'payment'>, token: string): Write => ({
  table: settlementTable,
  update: lineKey(authority, id),
  set: {
    UpdateExpression: 'SET #state.#state = :sent, #turn = #turn + :one, #token = :token',
    ConditionExpression: '#state.#state = :queued AND #state.#transfer.#run = :run',
    ExpressionAttributeNames: {
      '#state': 'state',
      '#transfer': 'transfer',
      '#run': 'run',
      '#turn': 'turn',
      '#token': 'token',
    },
    ExpressionAttributeValues: { ':sent': 'sent', ':queued': 'queued', ':run': run, ':one': 1, ':token': token },
  },
  refusal: 'stale',
});

export const lineStore = (db: Db): Lines => ({
  load: async ({ authority, id }) => {
    const item = await db.get(settlementTable, lineKey(authority, id));
    return item && parseLine(item);
  },
  loadMany: async (authority, ids) => {
    const keys = ids.map((id) => lineKey(authority, id));
    const items = keys.length === 0 ? [] : await db.getMany(settlementTable, keys);
    return items.flatMap((item) => (item === undefined ? [] : [parseLine(item)]));
  },
  waiting: (authority, list, ask) => page(db, { index: 'gsi1', pk: workList(authority, list) }, ask),
  paidIn: (authority, month, ask) => page(db, { index: 'gsi1', pk: paidList(authority, month) }, ask),
  ofProvider: (authority, provider, ask) =>
    page(db, { index: 'gsi2', pk: providerList(authority, provider), backwards: true }, ask),
  create: (line, facts) => linePart(undefined, line, facts),
  save: linePart,
  saveInChunk: (changes) =>
    sealPart({ writes: (tx) => changes.map(({ before, line }) => movedLine(before, line, tx)) }),
  sendInChunk: (authority, run, ids) =>
    sealPart({ writes: (tx) => ids.map((id) => sending(authority, run, id, tx.token)) }),
});
