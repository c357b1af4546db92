import type { AnyFact } from '@kt/kernel';
import { hashOf } from './canonical.ts';
import type { Item } from './db.ts';
import type { EventItem } from './event-schema.ts';
import type { Refusal, TxContext, Write } from './part.ts';
import type { TableSpec } from './table.ts';

const EVENT_PREFIX = 'EVT#';
const paddedSeq = (seq: number): string => String(seq).padStart(10, '0');

export const eventKey = (subject: string, seq: number): string => `${EVENT_PREFIX}${subject}#${paddedSeq(seq)}`;
export const detailsKey = (subject: string, seq: number): string => `DET#${subject}#${paddedSeq(seq)}`;

/** Fields of a fact that are personal or secret, by fact type: they go to the details item, the event keeps a hash. */
export type DetailFields = { readonly [factType: string]: readonly string[] };

export type EventSource = {
  readonly table: TableSpec;
  readonly pk: string;
  readonly aggregate: string;
  readonly subject: string;
  readonly seq: number;
  readonly prev: string;
  readonly facts: readonly AnyFact[];
  readonly details?: DetailFields;
  /** What it means that this event's place is taken already; `stale` unless told. */
  readonly taken?: Refusal;
};

type Split = { readonly open: readonly Item[]; readonly apart: Record<string, Record<string, unknown>> };

const splitFacts = (facts: readonly AnyFact[], fields: DetailFields): Split => {
  const apart: Record<string, Record<string, unknown>> = {};
  const open = facts.map((fact, index) => {
    const hidden = new Set(fields[fact.type]);
    const entries = Object.entries<unknown>(fact).filter(([, value]) => value !== undefined);
    const kept = entries.filter(([name]) => hidden.has(name));
    if (kept.length > 0) apart[String(index)] = Object.fromEntries(kept);
    return Object.fromEntries(entries.filter(([name]) => !hidden.has(name)));
  });
  return { open, apart };
};

export const detailsHash = (salt: string, details: unknown): string => hashOf({ salt, details });

/** The hash an event item must carry: over all its attributes but `hash` itself. */
export const eventHash = (event: Omit<EventItem, 'hash'>): string => hashOf({ ...event, hash: undefined });

const mustBeNew = { ConditionExpression: 'attribute_not_exists(pk)' };

/** The writes of one event (and its details item), and the hash that becomes the aggregate's new head. */
export const eventWrites = (
  source: EventSource,
  tx: TxContext,
): { readonly head: string; readonly writes: readonly Write[] } => {
  const first = source.facts[0];
  if (first === undefined) throw new TypeError(`a change of ${source.aggregate} without a fact`);
  const { open, apart } = splitFacts(source.facts, source.details ?? {});
  const refusal = source.taken ?? 'stale';
  const salt = tx.salt();
  const hasDetails = Object.keys(apart).length > 0;
  const id = tx.newId('event');
  const event = {
    pk: source.pk,
    sk: eventKey(source.subject, source.seq),
    tag: 'event' as const,
    id,
    context: source.table.context,
    aggregate: source.aggregate,
    subject: source.subject,
    seq: source.seq,
    at: first.at,
    by: first.by,
    operation: tx.act.operation,
    facts: open,
    ...(hasDetails && { details: detailsHash(salt, apart) }),
    prev: source.prev,
  };
  const head = hashOf(event);
  const writes: Write[] = [{ table: source.table, put: { ...event, hash: head }, when: mustBeNew, refusal }];
  if (hasDetails) {
    const item = {
      pk: source.pk,
      sk: detailsKey(source.subject, source.seq),
      tag: 'details',
      event: id,
      salt,
      details: apart,
    };
    writes.push({ table: source.table, put: item, when: mustBeNew, refusal });
  }
  return { head, writes };
};
