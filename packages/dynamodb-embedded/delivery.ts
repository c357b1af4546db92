import type { StreamRecord } from './stream.ts';

export type StreamListener = (record: StreamRecord) => void;

/** Hands stream records to subscribers, in commit order, each once per subscriber. */
export type Delivery = {
  readonly subscribe: (table: string, listener: StreamListener) => () => void;
  readonly queue: (records: readonly StreamRecord[]) => void;
  /** The first of the table's records that is still to be delivered. */
  readonly firstQueued: (table: string) => StreamRecord | undefined;
  /** The table's records wait from now on. */
  readonly hold: (table: string) => void;
  readonly release: (table: string) => void;
  readonly releaseAll: () => void;
  /** Delivers what is durable: the queued records up to this sequence number. */
  readonly deliver: (upTo: string) => void;
  readonly forget: () => void;
};

/** A failing listener must not fail the writer: its error surfaces on its own, as an uncaught one. */
const surface = (error: unknown): void => {
  queueMicrotask(() => {
    throw error;
  });
};

export const createDelivery = (): Delivery => {
  const listeners = new Map<string, Set<StreamListener>>();
  const held = new Set<string>();
  let queued: StreamRecord[] = [];
  let delivering = false;

  const hand = (record: StreamRecord): void => {
    for (const listener of [...(listeners.get(record.table) ?? [])]) {
      try {
        listener(record);
      } catch (error) {
        surface(error);
      }
    }
  };

  const takeNext = (upTo: string): StreamRecord | undefined => {
    const index = queued.findIndex((record) => !held.has(record.table) && record.sequenceNumber <= upTo);
    return index === -1 ? undefined : queued.splice(index, 1)[0];
  };

  return {
    subscribe: (table, listener) => {
      const known = listeners.get(table) ?? new Set();
      listeners.set(table, known.add(listener));
      return () => {
        known.delete(listener);
      };
    },
    queue: (records) => {
      queued.push(...records);
    },
    firstQueued: (table) => queued.find((record) => record.table === table),
    hold: (table) => {
      held.add(table);
    },
    release: (table) => {
      held.delete(table);
    },
    releaseAll: () => {
      held.clear();
    },
    deliver: (upTo) => {
      if (delivering) return;
      delivering = true;
      for (let record = takeNext(upTo); record !== undefined; record = takeNext(upTo)) hand(record);
      delivering = false;
    },
    forget: () => {
      queued = [];
      held.clear();
    },
  };
};
