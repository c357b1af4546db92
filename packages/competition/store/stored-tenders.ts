import { type Id, type Instant, parseId, type Versioned } from '@kt/kernel';
import type { Item } from '@kt/platform/db/db.ts';
import { type EventItem, zEventItem } from '@kt/platform/db/event-schema.ts';
import { eventHash } from '@kt/platform/db/event-writer.ts';
import { zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { StoredTender } from '../app/tender-ports.ts';
import type { SealedTender } from '../domain/sealed-tender.ts';

const zReceived = z.looseObject({ type: z.literal('envelope.stored'), at: zInstant, hash: z.string() });

/** Each event hashes to what it says and names the one before it. */
const isWhole = (events: readonly EventItem[]): boolean =>
  events.every((event, index) => eventHash(event) === event.hash && event.prev === (events[index - 1]?.hash ?? ''));

const zWithdrawn = z.looseObject({ type: z.literal('envelope.withdrawn'), at: zInstant });

const lastTold = (events: readonly EventItem[]) =>
  events
    .flatMap(({ facts, seq }) => facts.map((fact) => ({ fact, seq })))
    .findLast(({ fact: { type } }) => type === 'envelope.stored' || type === 'envelope.withdrawn');

const withdrawnOf = (events: readonly EventItem[]): Instant | undefined =>
  zWithdrawn.safeParse(lastTold(events)?.fact).data?.at;

/** The last envelope received and not withdrawn, by the log's own word. */
const receivedOf = (events: readonly EventItem[]): StoredTender['received'] => {
  const last = lastTold(events);
  const stored = zReceived.safeParse(last?.fact);
  if (last === undefined || !stored.success) return undefined;
  return { at: stored.data.at, hash: stored.data.hash, version: last.seq };
};

const agree = (
  item: Versioned<SealedTender>,
  received: StoredTender['received'],
  events: readonly EventItem[],
): boolean =>
  item.head === events.at(-1)?.hash &&
  item.state.envelope?.hash === received?.hash &&
  item.state.receivedAt === received?.at;

const tenderOf = (
  tender: Id<'tender'>,
  item: Versioned<SealedTender> | undefined,
  events: readonly EventItem[],
): StoredTender => {
  const received = receivedOf(events);
  const withdrawnAt = withdrawnOf(events);
  return {
    tender,
    pseudonym: item?.state.pseudonym ?? events[0]?.by ?? '',
    events: events.map(({ id }) => id),
    ...(received !== undefined && { received }),
    ...(withdrawnAt !== undefined && { withdrawnAt }),
    ...(item !== undefined && { sealed: item.state }),
    isChained: item !== undefined && isWhole(events) && agree(item, received, events),
  };
};

/**
 * The tenders of one partition as items and events tell them. A tender whose item has vanished is still told by its
 * events, and an item without events shows as not chained: neither dropping nor adding goes unseen.
 */
export const storedTenders = (
  items: readonly Item[],
  parse: (item: Item) => Versioned<SealedTender>,
): readonly StoredTender[] => {
  const sealed = new Map<string, Versioned<SealedTender>>();
  for (const item of items.filter((one) => one['tag'] === 'envelope').map(parse)) sealed.set(item.state.id, item);
  const events = Map.groupBy(
    items.flatMap((item) => {
      const event = zEventItem.safeParse(item);
      return event.success ? [event.data] : [];
    }),
    ({ subject }) => subject,
  );
  return [...new Set([...sealed.keys(), ...events.keys()])].sort().flatMap((subject) => {
    const tender = parseId('tender', subject);
    if (tender === undefined) return [];
    const own = (events.get(subject) ?? []).toSorted((a, b) => a.seq - b.seq);
    return [tenderOf(tender, sealed.get(subject), own)];
  });
};
