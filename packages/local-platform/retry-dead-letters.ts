import type { Engine } from '@kt/dynamodb-embedded';
import { type EventItem, zEventItem } from '@kt/platform/db/event-schema.ts';
import type { Log } from '@kt/platform/log/log.ts';
import { createRelay, type DeadLetter } from '@kt/platform/worker/relay.ts';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import type { DeadLetters } from './dead-letters.ts';
import { dumpAll } from './dump.ts';

export type RetryDeps = {
  readonly letters: DeadLetters;
  readonly events: (ids: ReadonlySet<string>) => Promise<readonly EventItem[]>;
  readonly subscribers: readonly Subscriber[];
  readonly log: Log;
};

/** Finds events by reading every table: for the few letters of one machine. */
export const eventsIn =
  (engine: Engine): RetryDeps['events'] =>
  async (ids) => {
    const dump = await dumpAll(engine);
    return dump.flatMap(({ item }) =>
      item['tag'] === 'event' && ids.has(String(item['id'])) ? [zEventItem.parse(item)] : [],
    );
  };

const deliver = async ({ subscribers, log }: RetryDeps, letter: DeadLetter, event: EventItem): Promise<boolean> => {
  const own = subscribers.filter(({ name }) => name === letter.subscriber);
  const again: DeadLetter[] = [];
  const relay = createRelay({
    subscribers: own,
    append: () => Promise.resolve(),
    deadLetter: (refused) => Promise.resolve(void again.push(refused)),
    log,
  });
  await relay([event]);
  return own.length > 0 && !again.some(({ factIndex }) => factIndex === letter.factIndex);
};

/**
 * Sends every dead letter once more, each to its own subscriber only. Those that are taken now are forgotten, the others
 * stay. Safe to repeat: subscribers know what they have done already.
 */
export const retryDeadLetters = async (deps: RetryDeps): Promise<{ delivered: number; waiting: number }> => {
  const { letters } = deps;
  const waiting = letters.all();
  const events = await deps.events(new Set(waiting.map(({ event }) => event)));
  for (const letter of waiting) {
    const event = events.find(({ id }) => id === letter.event);
    if (event !== undefined && (await deliver(deps, letter, event))) letters.remove(letter);
  }
  const left = letters.all().length;
  return { delivered: waiting.length - left, waiting: left };
};
