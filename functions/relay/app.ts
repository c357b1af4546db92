import type { EventItem } from '@kt/platform/db/event-schema.ts';
import type { Log } from '@kt/platform/log/log.ts';
import { createRelay, type DeadLetter } from '@kt/platform/worker/relay.ts';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import type { Transparency } from '@kt/transparency/compose.ts';

export type RelayParts = {
  readonly transparency: Pick<Transparency, 'append'>;
  /** Those of the contexts whose role this relay runs under; on one machine, of all of them. */
  readonly subscribers: readonly Subscriber[];
  readonly deadLetter: (letter: DeadLetter) => Promise<void>;
  readonly log: Log;
};

/** Appends to the global log, or throws, so that the batch comes again. */
export const appendAll =
  ({ append }: RelayParts['transparency']) =>
  async (events: readonly EventItem[]): Promise<void> => {
    const { refused } = await append(events);
    if (refused !== undefined) throw new Error(`the log could not take a batch: ${refused}`);
  };

/** Brings events to the global log, then to the subscribers. An outage is thrown, so that the batch comes again. */
export const createRelayWorker = ({ transparency, ...rest }: RelayParts) =>
  createRelay({ ...rest, append: appendAll(transparency) });
