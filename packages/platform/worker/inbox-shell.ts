import type { EventItem } from '../db/event-schema.ts';
import type { Log } from '../log/log.ts';
import type { Receiver, Retried } from './receiver.ts';
import { deliveryOfChange, eventOfChange } from './stream-image.ts';
import { type StreamAnswer, type StreamBatch, streamShell } from './stream-shell.ts';

/** What a person sends to have a worker's dead letters delivered after all. */
export type RetryOrder = { readonly retry: 'dead_letters' };

export type InboxShellDeps = {
  /** The worker's own inbox, where it has one. */
  readonly receiver?: Receiver;
  /** Where the events of the worker's own table go, where it reads one. */
  readonly forward?: (event: EventItem) => Promise<void>;
  readonly log: Log;
};

const NOTHING: Retried = { delivered: 0, waiting: 0 };

/** The Lambda of a worker: carries its table's events away, takes what its inbox brings, and retries when told. */
export const inboxShell = ({ receiver, forward, log }: InboxShellDeps) => {
  const stream = streamShell({
    take: async (change) => {
      const event = eventOfChange(change);
      if (event !== undefined) await forward?.(event);
      const delivery = deliveryOfChange(change);
      if (delivery !== undefined) await receiver?.receive(delivery);
    },
    log,
  });
  const retry = async (): Promise<Retried> => {
    const retried = (await receiver?.retry()) ?? NOTHING;
    log.info('inbox.retried', { ...retried });
    return retried;
  };
  return (event: StreamBatch | RetryOrder, context: Parameters<typeof stream>[1]): Promise<StreamAnswer | Retried> =>
    'retry' in event ? retry() : stream(event, context);
};
