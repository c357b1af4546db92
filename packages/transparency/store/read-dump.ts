import { zDetailsItem, zEventItem } from '@kt/platform/db/event-schema.ts';
import { detailsHash, eventHash } from '@kt/platform/db/event-writer.ts';
import { verifySignature } from '@kt/platform/ports/signer.ts';
import * as z from 'zod';
import type { Dump, DumpedDetails, DumpedEntry, DumpedEvent, DumpedHead, DumpedState, Place } from '../domain/dump.ts';
import { headText } from '../domain/log-head.ts';
import { zSignedHead } from './log-store.ts';
import { zTurn } from './turn-store.ts';

/** One stored item with the table it lies in. */
export type RawItem = { readonly table: string; readonly item: Readonly<Record<string, unknown>> };

const zKey = z.looseObject({ pk: z.string(), sk: z.string(), tag: z.string().catch('') });
const zState = z.looseObject({ version: z.int(), head: z.string(), ref: z.looseObject({}), state: z.unknown() });
const zEntry = z.looseObject({ index: z.int(), event: z.string(), hash: z.string() });
const zEnd = z.looseObject({ size: z.int(), roots: z.array(z.string()) });
const zErasing = z.looseObject({ type: z.string().endsWith('details_erased'), erased: z.array(z.string()) });

const erasures = (facts: readonly unknown[]): readonly string[] =>
  facts.flatMap((fact) => {
    const parsed = zErasing.safeParse(fact);
    return parsed.success ? parsed.data.erased : [];
  });

const eventAt = (place: Place, item: unknown): DumpedEvent => {
  const { hash, ...event } = zEventItem.parse(item);
  const { id, subject, seq, prev, details } = event;
  const own = { id, subject, seq, prev, hash, computed: eventHash(event), erases: erasures(event.facts) };
  return { ...place, ...own, ...(details !== undefined && { details }) };
};

const detailsAt = (place: Place, item: unknown): DumpedDetails => {
  const { event, salt, details } = zDetailsItem.parse(item);
  return { ...place, event, computed: detailsHash(salt, details) };
};

const entryAt = (place: Place, item: unknown): DumpedEntry => {
  const { index, event, hash } = zEntry.parse(item);
  return { ...place, index, event, hash };
};

const endOf = (item: unknown) => {
  const { size, roots } = zEnd.parse(item);
  return { size, roots };
};

const headAt = (place: Place, item: unknown, publicKey: string): DumpedHead => {
  const { signature, ...head } = zSignedHead.parse(item);
  return { ...place, ...head, signed: verifySignature(publicKey, headText(head), signature) };
};

type Kinds = { -readonly [K in keyof Dump]: Dump[K][number][] };

const lastSubject = (events: readonly DumpedEvent[], head: string): string | undefined =>
  events.find((event) => event.hash === head)?.subject;

const sort = (kinds: Kinds, raw: RawItem, publicKey: string, later: (RawItem & Place)[]): void => {
  const { pk, sk, tag } = zKey.parse(raw.item);
  const place = { table: raw.table, pk, sk };
  try {
    if (tag === 'event') kinds.events.push(eventAt(place, raw.item));
    else if (tag === 'details') kinds.details.push(detailsAt(place, raw.item));
    else if (tag === 'log-entry') kinds.entries.push(entryAt(place, raw.item));
    else if (tag === 'log-head') kinds.ends.push({ ...place, ...endOf(raw.item) });
    else if (tag === 'turn') kinds.turns.push({ ...place, ...zTurn.parse(raw.item) });
    else if (tag === 'signed-head') kinds.heads.push(headAt(place, raw.item, publicKey));
    else if (zState.safeParse(raw.item).success) later.push({ ...raw, ...place });
  } catch (error) {
    kinds.unreadable.push({ ...place, why: error instanceof Error ? error.name : 'unknown' });
  }
};

const stateAt = ({ item, table, pk, sk }: RawItem & Place, events: readonly DumpedEvent[]): DumpedState => {
  const { version, head } = zState.parse(item);
  return { table, pk, sk, version, head, subject: lastSubject(events, head) ?? '' };
};

/**
 * Reads stored items into what verification looks at.
 *
 * @param publicKey of the signer of log heads, as PEM: given by the auditor, never taken from the data itself.
 */
export const readDump = (items: Iterable<RawItem>, publicKey: string): Dump => {
  const kinds: Kinds = {
    events: [],
    details: [],
    states: [],
    entries: [],
    heads: [],
    ends: [],
    turns: [],
    unreadable: [],
  };
  const later: (RawItem & Place)[] = [];
  for (const raw of items) sort(kinds, raw, publicKey, later);
  const byHash = new Map(kinds.events.map((event) => [event.hash, event]));
  kinds.states.push(
    ...later.map((raw) =>
      stateAt(
        raw,
        [byHash.get(zState.parse(raw.item).head)].flatMap((e) => e ?? []),
      ),
    ),
  );
  return kinds;
};
