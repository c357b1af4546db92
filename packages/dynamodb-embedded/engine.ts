import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ClientOptions } from './client.ts';
import { createClient } from './client.ts';
import type { Core } from './core.ts';
import { createCore } from './core.ts';
import type { DatabaseRecord } from './database.ts';
import { apply, catchUp, newestSequence, tableOf } from './database.ts';
import type { StreamListener } from './delivery.ts';
import { dump } from './dump.ts';
import { expiredWrites } from './expiry.ts';
import type { Faults } from './faults.ts';
import type { CapacityLedger } from './ledger.ts';
import { createLedger } from './ledger.ts';
import { createHandle } from './request.ts';
import type { StreamRecord } from './stream.ts';
import { sequenceText } from './stream.ts';
import { recordsAfter } from './stream-operations.ts';

export type EngineOptions = {
  /** Epoch milliseconds. Drives stamps, token windows and expiry; nothing in the engine reads another clock. */
  readonly now: () => number;
  /** Makes the engine durable: every answered write is on disk in this directory. Without it all is in memory. */
  readonly dir?: string;
  readonly faults?: Faults;
  /** Journal length that starts a compaction; 32 MB unless told. */
  readonly compactAfterBytes?: number;
};

/** The whole state at one moment; items are shared, so it costs little. */
export type Snapshot = { readonly records: readonly DatabaseRecord[] };

export type Engine = {
  /** One request by the API's own names and wire shapes. @throws DynamoError for refusals. */
  readonly handle: (operation: string, input: object) => Promise<object>;
  /** An AWS SDK client whose requests reach this engine without a socket. */
  readonly client: (options?: ClientOptions) => DynamoDBClient;
  /** Calls the listener with every later change of the table, in commit order, once it is durable. */
  readonly subscribe: (table: string, listener: StreamListener) => () => void;
  /** The kept records of the table after a sequence number (`'0'` = all), oldest first; none that subscribers wait for. */
  readonly streamSince: (table: string, sequence: string) => readonly StreamRecord[];
  /** Forgets the table's records up to a sequence number. Records are kept until then, however long. */
  readonly trimStream: (table: string, upTo: string) => Promise<void>;
  /** Ends the delays that `delayStream` and `delayIndex` began. */
  readonly releaseStreams: () => void;
  readonly releaseIndexes: () => void;
  /** Removes the items whose time to live is over; gives their number. */
  readonly sweepExpired: () => Promise<number>;
  readonly ledger: CapacityLedger;
  /** The state now; a durable engine also writes it to disk in place of its journal. */
  readonly snapshot: () => Promise<Snapshot>;
  /** Goes back to a snapshot; subscribers stay. Only for engines in memory. */
  readonly restore: (snapshot: Snapshot) => void;
  readonly close: () => Promise<void>;
};

const restore = ({ database, delivery }: Core, { records }: Snapshot): void => {
  database.tables.clear();
  database.tokens.clear();
  delivery.forget();
  for (const record of records) apply(database, record);
};

const streamsOf = ({
  database,
  delivery,
  commit,
  settle,
}: Core): Pick<Engine, 'subscribe' | 'streamSince' | 'trimStream' | 'releaseStreams' | 'releaseIndexes'> => ({
  subscribe: delivery.subscribe,
  streamSince: (table, sequence) => {
    const records = recordsAfter(tableOf(database, table), sequenceText(Number(sequence)));
    const waiting = delivery.firstQueued(table);
    return waiting === undefined ? records : records.filter((record) => record.sequenceNumber < waiting.sequenceNumber);
  },
  trimStream: async (table, upTo) => {
    commit({ kind: 'trim', table, upTo: sequenceText(Number(upTo)) });
    await settle();
  },
  releaseStreams: () => {
    delivery.releaseAll();
    delivery.deliver(newestSequence(database));
  },
  releaseIndexes: () => {
    for (const table of database.tables.values()) catchUp(table);
  },
});

/** Starts an engine: empty, or as its directory left it. */
export const createEngine = async (options: EngineOptions): Promise<Engine> => {
  const { now } = options;
  const core = await createCore(options);
  const { database, commit, settle, journal } = core;
  const ledger = createLedger();
  const handle = createHandle(core, ledger, options);
  return {
    handle,
    client: (clientOptions = {}) => createClient(handle, clientOptions),
    ...streamsOf(core),
    sweepExpired: async () => {
      const writes = expiredWrites(database, now());
      if (writes.length > 0) commit({ kind: 'commit', at: now(), writes });
      await settle();
      return writes.length;
    },
    ledger,
    snapshot: async () => {
      const records = dump(database);
      await journal.compact();
      return { records };
    },
    restore: (snapshot) => {
      if (options.dir !== undefined) throw new Error('only an engine in memory can go back to a snapshot');
      restore(core, snapshot);
    },
    close: core.close,
  };
};
