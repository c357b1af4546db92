import type { Meter } from './capacity.ts';
import type { Database, DatabaseRecord } from './database.ts';
import type { Input } from './input.ts';

/** What an operation works with. Operations are synchronous: nothing can come between their checks and their commit. */
export type Context = {
  readonly database: Database;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly meter: Meter;
  /** Applies a record at once and queues it for the disk; the engine answers only when it is there. */
  readonly commit: (record: DatabaseRecord) => void;
  /** Units that may be refused this time: a fault throttles a batch by half. */
  readonly throttled: boolean;
};

/** @throws DynamoError for every refusal. */
export type Operation = (context: Context, input: Input) => object;
