import type { AnyFact, TxPart } from '@kt/kernel';
import type { Item } from '@kt/platform/db/db.ts';
import { eventWrites } from '@kt/platform/db/event-writer.ts';
import { sealPart, type TxContext, type Write } from '@kt/platform/db/part.ts';
import { indexAttributes } from '@kt/platform/db/table.ts';
import * as z from 'zod';
import type { StoredLine } from '../app/ports.ts';
import type { PaymentLine } from '../domain/payment-line.ts';
import { lineKey, settlementTable } from './keys.ts';
import { lineIndex } from './line-index.ts';
import { zLine } from './line-schema.ts';

/**
 * How a payment line lies in its table. Like every aggregate, with one difference: runs move lines a chunk at a time
 * and the chunk carries the event. So the lock (`turn`) counts every write, `version` the line's own events.
 */

const zItem = z.looseObject({ version: z.int(), turn: z.int().positive(), head: z.string(), state: zLine });

export const parseLine = (item: Item): StoredLine => {
  const { version, turn, head, state } = zItem.parse(item);
  return { state, version: turn, head, seq: version };
};

const NEW: Omit<StoredLine, 'state'> = { version: 0, seq: 0, head: '' };

const itemOf = (line: PaymentLine, at: Omit<StoredLine, 'state'>, token: string): Item => ({
  ...lineKey(line.authority, line.id),
  tag: 'line',
  version: at.seq,
  turn: at.version,
  head: at.head,
  token,
  ref: { authority: line.authority, id: line.id },
  state: line,
  ...indexAttributes(lineIndex(line)),
});

const isUnchanged = (turn: number) => ({
  ConditionExpression: '#turn = :turn',
  ExpressionAttributeNames: { '#turn': 'turn' },
  ExpressionAttributeValues: { ':turn': turn },
});
const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };

/** Free texts and account numbers stay out of the event items. */
const DETAILS = { 'line.mended': ['note'] };

/** A line with its own event. `before` is missing for a new one. */
export const linePart = (before: StoredLine | undefined, line: PaymentLine, facts: readonly AnyFact[]): TxPart => {
  const from = before ?? NEW;
  const seq = from.seq + 1;
  const { pk } = lineKey(line.authority, line.id);
  const writes = (tx: TxContext): readonly Write[] => {
    const source = { table: settlementTable, pk, aggregate: 'line', subject: line.id, seq, prev: from.head, facts };
    const event = eventWrites({ ...source, details: DETAILS }, tx);
    const put = itemOf(line, { version: from.version + 1, seq, head: event.head }, tx.token);
    const when = before === undefined ? isNew : isUnchanged(before.version);
    return [{ table: settlementTable, put, when, refusal: 'stale' }, ...event.writes];
  };
  return sealPart({ writes, subject: { id: line.id, before: from.version } });
};

/** A line moved by its chunk: no event of its own, the same lock. */
export const movedLine = (before: StoredLine, line: PaymentLine, tx: TxContext): Write => ({
  table: settlementTable,
  put: itemOf(line, { ...before, version: before.version + 1 }, tx.token),
  when: isUnchanged(before.version),
  refusal: 'stale',
});
