import type { Database, DatabaseRecord } from './database.ts';
import { apply, createDatabase, newestSequence } from './database.ts';
import type { Delivery } from './delivery.ts';
import { createDelivery } from './delivery.ts';
import { dump } from './dump.ts';
import type { Fault } from './faults.ts';
import type { Journal } from './journal.ts';
import { IN_MEMORY, openJournal } from './journal.ts';

/** State, disk and streams: what every request goes through. */
export type Core = {
  readonly database: Database;
  readonly journal: Journal;
  readonly delivery: Delivery;
  readonly commit: (record: DatabaseRecord, fault?: Fault) => void;
  /** Waits until everything seen so far is durable, then lets the streams know. */
  readonly settle: () => Promise<void>;
  readonly isClosed: () => boolean;
  readonly close: () => Promise<void>;
};

const COMPACT_AFTER = 32 * 1024 * 1024;

type Storage = { readonly dir?: string; readonly compactAfterBytes?: number };

const openStorage = async (database: Database, { dir, compactAfterBytes }: Storage): Promise<Journal> => {
  if (dir === undefined) return IN_MEMORY;
  return openJournal({
    dir,
    replayed: (record) => apply(database, record),
    dump: () => dump(database),
    compactAfterBytes: compactAfterBytes ?? COMPACT_AFTER,
  });
};

export const createCore = async (storage: Storage): Promise<Core> => {
  const database = createDatabase();
  const delivery = createDelivery();
  const journal = await openStorage(database, storage);
  let closed = false;
  return {
    database,
    journal,
    delivery,
    commit: (record, fault) => {
      const records = apply(database, record, fault === 'delayIndex');
      journal.append(record);
      for (const { table } of records) {
        if (fault === 'delayStream') delivery.hold(table);
        else delivery.release(table);
      }
      delivery.queue(records);
    },
    settle: async () => {
      const upTo = newestSequence(database);
      await journal.settled();
      delivery.deliver(upTo);
    },
    isClosed: () => closed,
    close: async () => {
      closed = true;
      await journal.close();
    },
  };
};
