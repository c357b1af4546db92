import type { AnyFact, AppError, Instant, TxPart, Versioned } from '@kt/kernel';
import * as z from 'zod';
import type { Db, Item, Page, Range } from './db.ts';
import { zEventItem } from './event-schema.ts';
import { type DetailFields, eventKey, eventWrites } from './event-writer.ts';
import { type PartContent, sealPart, type Write } from './part.ts';
import { type IndexKeys, indexAttributes, type Key, type TableSpec } from './table.ts';

/** How one kind of aggregate lies in its table. `R` is what addresses it, e.g. `{ authority, id }`. */
export type AggregateSpec<S, R extends object> = {
  readonly table: TableSpec;
  /** Type tag of its items, and the name of the aggregate in events and due entries. */
  readonly type: string;
  readonly schema: z.ZodType<S>;
  readonly ref: z.ZodType<R>;
  readonly refOf: (state: S) => R;
  /** The id that events carry as `subject`; unique within the partition. */
  readonly idOf: (ref: R) => string;
  readonly key: (ref: R) => Key;
  readonly index?: (state: S) => IndexKeys;
  /** When the clock must look at it next; absent = never. */
  readonly dueAt?: (state: S) => Instant | undefined;
  readonly details?: DetailFields;
  /** How a state lies in its item where it lies smaller than it is. `unpack` also reads what was written before. */
  readonly packing?: {
    readonly pack: (state: S) => unknown;
    readonly unpack: (stored: unknown, ref: R) => unknown;
  };
  /**
   * The state that the facts of its first event make, for what needs no item of its own before its first change: a new one
   * is one write less. It stands in no index and is never due.
   */
  readonly fromFirst?: (facts: readonly unknown[]) => S;
};

export type Change<S> = {
  readonly state: S;
  readonly facts: readonly AnyFact[];
  /** Further conditional writes of the same part: uniqueness items, counters. */
  readonly also?: readonly Write[];
};

export type Aggregate<S, R extends object> = {
  readonly load: (db: Db, ref: R) => Promise<Versioned<S> | undefined>;
  readonly parse: (item: Item) => Versioned<S>;
  /** One page of a range; items of other kinds in it are passed over. */
  readonly list: (db: Db, range: Range) => Promise<{ readonly found: readonly Versioned<S>[]; readonly next?: Item }>;
  /** A new aggregate at version 1. `taken` is the refusal when its key is already in use (default: try again). */
  readonly create: (change: Change<S>, taken?: AppError) => TxPart;
  readonly save: (before: Versioned<S>, change: Change<S>) => TxPart;
};

const DUE_SHARDS = 4;
export const dueShards = (): readonly string[] => Array.from({ length: DUE_SHARDS }, (_, n) => `DUE#${String(n)}`);
const shardOf = (text: string): string => {
  let sum = 0;
  for (const char of text) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 65_536;
  return `DUE#${String(sum % DUE_SHARDS)}`;
};

const zStored = z.looseObject({
  tag: z.string(),
  ref: z.unknown(),
  version: z.int().positive(),
  head: z.string(),
  state: z.unknown(),
});

const dueAttributes = (due: Instant | undefined, subject: string): Record<string, string> =>
  due === undefined ? {} : { duepk: shardOf(subject), duesk: `${due}#${subject}` };

type Position = { readonly version: number; readonly head: string };
type Guard = { readonly when: object; readonly refusal: AppError | 'stale' };

const NEW: Position = { version: 0, head: '' };

const stateItem = <S, R extends object>(spec: AggregateSpec<S, R>, ref: R, state: S, stamp: Item): Item => ({
  ...spec.key(ref),
  tag: spec.type,
  ref,
  state: spec.packing === undefined ? state : spec.packing.pack(state),
  ...stamp,
  ...indexAttributes(spec.index?.(state) ?? {}),
  ...dueAttributes(spec.dueAt?.(state), spec.idOf(ref)),
});

const partOf = <S, R extends object>(spec: AggregateSpec<S, R>, before: Position, change: Change<S>, guard: Guard) => {
  const { table, type, details } = spec;
  const ref = spec.refOf(change.state);
  const { pk } = spec.key(ref);
  const subject = spec.idOf(ref);
  const seq = before.version + 1;
  const writes: PartContent['writes'] = (tx) => {
    const at = { table, pk, aggregate: type, subject, seq, prev: before.head };
    const source = { ...at, facts: change.facts, taken: guard.refusal };
    const event = eventWrites({ ...source, ...(details && { details }) }, tx);
    if (before === NEW && spec.fromFirst !== undefined) return [...event.writes, ...(change.also ?? [])];
    const item = stateItem(spec, ref, change.state, { version: seq, head: event.head, token: tx.token });
    return [{ table, put: item, ...guard }, ...event.writes, ...(change.also ?? [])];
  };
  return sealPart({ writes, subject: { id: subject, before: before.version } });
};

const parseWith = <S, R extends object>({ schema, packing, ref }: AggregateSpec<S, R>, item: Item): Versioned<S> => {
  const stored = zStored.parse(item);
  const state = packing === undefined ? stored.state : packing.unpack(stored.state, ref.parse(stored.ref));
  return { state: schema.parse(state), version: stored.version, head: stored.head };
};

type FromFirst<S> = (facts: readonly unknown[]) => S;
const firstOf = <S>(fromFirst: FromFirst<S>, item: Item): Versioned<S> => {
  const { facts, hash } = zEventItem.parse(item);
  return { state: fromFirst(facts), version: 1, head: hash };
};

/** The item, or what its first event makes where it has none yet. */
const loadFirst = async <S, R extends object>(
  spec: AggregateSpec<S, R>,
  fromFirst: FromFirst<S>,
  db: Db,
  ref: R,
): Promise<Versioned<S> | undefined> => {
  const key = spec.key(ref);
  const [item, first] = await db.getMany(spec.table, [key, { pk: key.pk, sk: eventKey(spec.idOf(ref), 1) }]);
  if (item !== undefined) return parseWith(spec, item);
  return first === undefined ? undefined : firstOf(fromFirst, first);
};

/** As it was read; before its first change it may have no item. */
const unchanged = (version: number, mayBeBare: boolean) => ({
  ConditionExpression: mayBeBare ? 'attribute_not_exists(pk) OR #version = :version' : '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});

/** Reads and changes of one kind of aggregate, every change conditional on the version read and with its event. */
export const aggregate = <S, R extends object>(spec: AggregateSpec<S, R>): Aggregate<S, R> => {
  const parse = (item: Item): Versioned<S> => parseWith(spec, item);
  const { fromFirst } = spec;
  return {
    parse,
    load: async (db, ref) => {
      if (fromFirst !== undefined) return loadFirst(spec, fromFirst, db, ref);
      const item = await db.get(spec.table, spec.key(ref));
      return item === undefined ? undefined : parse(item);
    },
    list: async (db, range) => {
      const page: Page = await db.query(spec.table, range);
      const found = page.items.filter((item) => item['tag'] === spec.type).map(parse);
      return { found, ...(page.next && { next: page.next }) };
    },
    create: (change, taken) => {
      const when = { ConditionExpression: 'attribute_not_exists(pk)' };
      return partOf(spec, NEW, change, { when, refusal: taken ?? 'stale' });
    },
    save: (before, change) => {
      const when = unchanged(before.version, fromFirst !== undefined && before.version === 1);
      return partOf(spec, before, change, { when, refusal: 'stale' });
    },
  };
};
