import { instant } from '@kt/kernel';
import { type EventItem, zEventItem } from '@kt/platform/db/event-schema.ts';
import { eventHash } from '@kt/platform/db/event-writer.ts';
import type { Signer } from '@kt/platform/ports/signer.ts';
import { headText } from '@kt/transparency';
import { appendLeaf, EMPTY_FRONTIER, rootOf } from '@kt/transparency/domain/merkle.ts';
import { sha256Hasher } from '@kt/transparency/store/hasher.ts';
import { entryKey, signedHeadKey } from '@kt/transparency/store/keys.ts';
import type { ObservedItem } from '../observed.ts';

const LOGGED = instant('2026-12-31T12:00:00.000Z');

type Chained = { readonly table: string; readonly event: EventItem };

/** Each chain hashed anew from its first event; which hash became which. */
const rechained = (events: readonly Chained[]) => {
  const became = new Map<string, string>();
  const chains = Map.groupBy(events, ({ table, event }) => `${table} ${event.pk} ${event.subject}`);
  const fresh = [...chains.values()].flatMap((chain) => {
    let prev = '';
    return chain
      .toSorted((a, b) => a.event.seq - b.event.seq)
      .map(({ table, event: { hash: old, ...rest } }, index): Chained => {
        const event = { ...rest, seq: index + 1, prev };
        prev = eventHash(event);
        became.set(old, prev);
        return { table, event: { ...event, hash: prev } };
      });
  });
  return { fresh, became };
};

const logOf = async (events: readonly Chained[], signer: Signer): Promise<readonly ObservedItem[]> => {
  const entries = events.map(({ event: { id, context, hash } }, index) => ({
    table: 'transparency',
    item: { ...entryKey(index), tag: 'log-entry', index, event: id, context, hash },
  }));
  const frontier = events.reduce(
    (now, { event }) => appendLeaf(sha256Hasher, now, sha256Hasher.leaf(event.hash)),
    EMPTY_FRONTIER,
  );
  const head = { size: frontier.size, root: rootOf(sha256Hasher, frontier), at: LOGGED };
  const signature = await signer.sign(headText(head));
  return [
    ...entries,
    { table: 'transparency', item: { ...signedHeadKey(head.size), tag: 'signed-head', ...head, signature } },
  ];
};

/**
 * The same items with every chain, every state's head and the log made whole again: what a forger could do who holds
 * the tables and the signing key. What is wrong after that is wrong in the trade, not in the audit.
 */
export const resealed = async (items: readonly ObservedItem[], signer: Signer): Promise<readonly ObservedItem[]> => {
  const isEvent = ({ item }: ObservedItem): boolean => item['tag'] === 'event';
  const events = items.filter(isEvent).map(({ table, item }) => ({ table, event: zEventItem.parse(item) }));
  const { fresh, became } = rechained(events);
  const others = items
    .filter((one) => !isEvent(one) && one.table !== 'transparency')
    .map(({ table, item }) => {
      const { head } = item;
      return { table, item: typeof head === 'string' ? { ...item, head: became.get(head) ?? head } : item };
    });
  return [...others, ...fresh.map(({ table, event }) => ({ table, item: event })), ...(await logOf(fresh, signer))];
};
