import type { Engine } from '@kt/dynamodb-embedded';
import type { EventItem } from '@kt/platform/db/event-schema.ts';
import { type TableSpec, tableName } from '@kt/platform/db/table.ts';
import { eventOfChange } from '@kt/platform/worker/stream-image.ts';

/** A table whose next record the relay threw at: it keeps its place and is tried again by the next drain. */
export type StuckTable = { readonly context: string; readonly error: unknown };

/** How many stream records were carried, and which tables could not go on. */
export type Drained = { readonly moved: number; readonly stuck: readonly StuckTable[] };

/**
 * Carries table streams to the relay, in order per table and at least once. A table's place is the stream itself: a
 * record is forgotten only after the relay took it. Where the relay throws, that table waits and the others go on.
 */
export type Pump = { readonly drain: () => Promise<Drained> };

const BATCH = 100;

export type PumpDeps = {
  readonly engine: Pick<Engine, 'streamSince' | 'trimStream'>;
  readonly stage: string;
  readonly tables: readonly TableSpec[];
  readonly relay: (events: readonly EventItem[]) => Promise<void>;
};

export const createPump = ({ engine, stage, tables, relay }: PumpDeps): Pump => {
  const carry = async (name: string, most: number): Promise<number> => {
    const records = engine.streamSince(name, '0').slice(0, most);
    const last = records.at(-1);
    if (last === undefined) return 0;
    await relay(records.flatMap((record) => eventOfChange(record) ?? []));
    await engine.trimStream(name, last.sequenceNumber);
    return records.length;
  };
  /** When a batch fails, what stands before the record at fault still goes, one by one. */
  const drainTable = async (name: string): Promise<number> => {
    try {
      return await carry(name, BATCH);
    } catch {
      return await carry(name, 1);
    }
  };
  const drainAll = async (): Promise<Drained> => {
    const stuck = new Map<TableSpec, unknown>();
    let moved = 0;
    for (let round = -1; round !== 0; moved += round) {
      round = 0;
      for (const table of tables.filter((one) => !stuck.has(one))) {
        try {
          round += await drainTable(tableName(stage, table));
        } catch (error) {
          stuck.set(table, error);
        }
      }
    }
    return { moved, stuck: [...stuck].map(([{ context }, error]) => ({ context, error })) };
  };
  let queue: Promise<unknown> = Promise.resolve();
  return {
    drain: () => {
      const next = queue.then(drainAll);
      queue = next.catch(() => undefined);
      return next;
    },
  };
};
