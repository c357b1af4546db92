import type { AppError, Result } from '@kt/kernel';
import type { EventItem } from '../db/event-schema.ts';
import type { Log } from '../log/log.ts';
import { type Subscriber, subscriberAct } from './subscriber.ts';

/** A fact that a subscriber could not take after every try: kept for a person to look at and send again. */
export type DeadLetter = {
  readonly event: string;
  readonly subscriber: string;
  readonly factIndex: number;
  readonly code: string;
};

export type RelayDeps = {
  readonly subscribers: readonly Subscriber[];
  /** The global log: every event goes there first. */
  readonly append: (events: readonly EventItem[]) => Promise<void>;
  readonly deadLetter: (letter: DeadLetter) => Promise<void>;
  readonly log: Log;
};

const TRIES = 3;

const codeOf = (error: unknown): string => (error instanceof Error ? `exception.${error.name}` : 'exception.unknown');

const deliver = async (attempt: () => Promise<Result<unknown, AppError>>, log: Log): Promise<string | undefined> => {
  let code = '';
  for (let n = 0; n < TRIES; n += 1) {
    try {
      const result = await attempt();
      if (result.ok) return undefined;
      code = result.error.code;
    } catch (error) {
      code = codeOf(error);
      log.error('relay.subscriber_failed', { code }, error);
    }
  }
  return code;
};

const feed = async (deps: RelayDeps, event: EventItem): Promise<void> => {
  const origin = {
    event: event.id,
    context: event.context,
    aggregate: event.aggregate,
    subject: event.subject,
    seq: event.seq,
    item: event,
  };
  for (const [factIndex, fact] of event.facts.entries()) {
    for (const one of deps.subscribers.filter((s) => s.type === fact.type)) {
      const act = subscriberAct(one.name, event.id, factIndex);
      const code = await deliver(() => one.handle(fact, act, origin), deps.log);
      if (code === undefined) continue;
      deps.log.warn('relay.dead_letter', { subscriber: one.name, eventId: event.id, code });
      await deps.deadLetter({ event: event.id, subscriber: one.name, factIndex, code });
    }
  }
};

/**
 * Takes events from table streams: appends them to the global log, then feeds every subscriber. A poison fact becomes a
 * dead letter and never blocks the ones behind it.
 */
export const createRelay =
  (deps: RelayDeps) =>
  async (events: readonly EventItem[]): Promise<void> => {
    if (events.length === 0) return;
    await deps.append(events);
    for (const event of events) await feed(deps, event);
  };
