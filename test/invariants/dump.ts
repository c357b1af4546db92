import { type EventItem, zEventItem } from '@kt/platform/db/event-schema.ts';
import * as z from 'zod';
import type { Observed, ObservedItem } from './observed.ts';

/** A stored item with what every item has. Totals and counters without a tag have an empty one. */
export type Stored = ObservedItem & { readonly pk: string; readonly sk: string; readonly tag: string };

/** The observed world with its items read once. */
export type Known = Omit<Observed, 'items'> & {
  readonly stored: readonly Stored[];
  /** By time, then by id: within one aggregate always in its own order. */
  readonly events: readonly EventItem[];
  /** Whether every queue is empty: what follows from events must have caught up then. */
  readonly isQuiet: boolean;
};

const zKeyed = z.looseObject({ pk: z.string(), sk: z.string(), tag: z.string().catch('') });

const inOrder = (a: EventItem, b: EventItem): number => {
  const left = [a.at, a.subject === b.subject ? String(a.seq).padStart(10, '0') : a.id].join(' ');
  const right = [b.at, a.subject === b.subject ? String(b.seq).padStart(10, '0') : b.id].join(' ');
  return left < right ? -1 : Number(left > right);
};

export const readWorld = (observed: Observed): Known => {
  const stored = Array.from(observed.items, ({ table, item }): Stored => {
    const { pk, sk, tag } = zKeyed.parse(item);
    return { table, item, pk, sk, tag };
  });
  const events = stored
    .filter(({ tag }) => tag === 'event')
    .flatMap(({ item }) => {
      const event = zEventItem.safeParse(item);
      return event.success ? [event.data] : [];
    });
  const { items: _items, ...rest } = observed;
  const isQuiet = observed.pending.every(({ count }) => count === 0);
  return { ...rest, stored, events: events.sort(inOrder), isQuiet };
};

export const placeOf = ({ table, pk, sk }: Pick<Stored, 'table' | 'pk' | 'sk'>): string => `${table} ${pk} ${sk}`;

const parsed = <T>(schema: z.ZodType<T>, value: unknown, place: string): T => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new TypeError(`${place} does not read: ${result.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
};

/** Items of one kind, as far as the schema asks. @throws when one does not read. */
export const itemsOf = <T>(known: Known, table: string, tag: string, schema: z.ZodType<T>): readonly T[] =>
  known.stored
    .filter((one) => one.table === table && one.tag === tag)
    .map((one) => parsed(schema, one.item, placeOf(one)));

/** States of one kind of aggregate, as far as the schema asks. @throws when one does not read. */
export const statesOf = <T>(known: Known, table: string, tag: string, schema: z.ZodType<T>): readonly T[] =>
  known.stored
    .filter((one) => one.table === table && one.tag === tag)
    .map((one) => parsed(schema, one.item['state'], placeOf(one)));

/** Facts of one type with the event that brought them, in order. @throws when one does not read. */
export const factsOf = <T>(known: Known, type: string, schema: z.ZodType<T>): readonly (T & { event: EventItem })[] =>
  known.events.flatMap((event) =>
    event.facts
      .filter((fact) => fact.type === type)
      .map((fact) => ({ ...parsed(schema, fact, `${type} in ${event.id}`), event })),
  );
