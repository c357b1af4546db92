import { type Clock, epochMs } from '@kt/kernel';
import type { Db } from '../db/db.ts';
import type { EventItem } from '../db/event-schema.ts';
import { defineTable, type TableSpec } from '../db/table.ts';
import { sendTransaction } from '../db/transact.ts';
import { systemChance } from '../ports/chance.ts';

/**
 * Where one worker gets its events: at most two functions may read a table's stream, so whoever reads it hands each event
 * to the inboxes of those that listen, and touches no table of theirs.
 */
export type Inbox = {
  readonly name: string;
  /** One lane for all events keeps them in one order; otherwise each aggregate's events keep theirs. */
  readonly lanes: 'one' | 'by_subject';
};

/** An inbox' table: deliveries, which expire, and dead letters, which do not. */
export const inboxTable = (name: string): TableSpec => defineTable(`${name}-inbox`, []);

const DAYS_KEPT = 35;
const DAY_SECONDS = 86_400;

/** Lays an event into an inbox, once however often it is called. Throws when it could not. */
export const postTo = async (
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  { name, lanes }: Inbox,
  event: EventItem,
): Promise<void> => {
  const put = {
    pk: `IN#${lanes === 'one' ? 'all' : event.subject}`,
    sk: event.id,
    tag: 'delivery',
    event,
    ttl: Math.floor(epochMs(clock.now()) / 1_000) + DAYS_KEPT * DAY_SECONDS,
  };
  const when = { ConditionExpression: 'attribute_not_exists(pk)' };
  const write = { table: inboxTable(name), put, when, refusal: 'stale' } as const;
  const { is } = await sendTransaction(db, [write], systemChance.token());
  if (is === 'busy') throw new Error(`the inbox of ${name} is busy`);
};
