import { type Act, type AppError, type Id, ok, type Result } from '@kt/kernel';
import type * as z from 'zod';
import type { EventItem } from '../db/event-schema.ts';

/** Where a published fact came from. */
export type Origin = {
  readonly event: Id<'event'>;
  readonly context: string;
  readonly aggregate: string;
  readonly subject: string;
  readonly seq: number;
  /** The whole event as it is stored: what its hash in the log is made of. */
  readonly item?: EventItem;
};

/** What a context does when another publishes a fact. Delivered at least once, in order per aggregate. */
export type Subscriber = {
  readonly name: string;
  readonly type: string;
  readonly handle: (fact: unknown, act: Act, origin: Origin) => Promise<Result<unknown, AppError>>;
};

/**
 * Declares a subscriber. `act` carries an idempotency key made of the subscriber's name and the event's id: pass it to
 * the use case and a second delivery does nothing. For several acts from one fact, derive keys with `subAct`.
 */
export const subscriber = <F>(
  name: string,
  type: string,
  schema: z.ZodType<F>,
  handle: (fact: F, act: Act, origin: Origin) => Promise<Result<unknown, AppError>>,
): Subscriber => ({ name, type, handle: (fact, act, origin) => handle(schema.parse(fact), act, origin) });

/** The same act with a key of its own, for the nth thing one fact leads to. */
export const subAct = (act: Act, suffix: string): Act =>
  act.idempotency === undefined
    ? act
    : { ...act, idempotency: { key: `${act.idempotency.key}#${suffix}`, bodyHash: act.idempotency.bodyHash } };

/** What one fact leads to for each of several, one after the other, each by a key of its own; the first failure ends it. */
export const forEach = async <T extends { readonly authority: string }, E extends AppError>(
  all: readonly T[],
  act: Act,
  one: (of: T, act: Act) => Promise<Result<unknown, E>>,
): Promise<Result<unknown, E>> => {
  for (const each of all) {
    const done = await one(each, all.length === 1 ? act : subAct(act, each.authority));
    if (!done.ok) return done;
  }
  return ok(undefined);
};

/** The act of a subscriber for one fact of one event. */
export const subscriberAct = (name: string, event: string, factIndex: number): Act => ({
  by: `system:${name}`,
  operation: `on.${name}`,
  idempotency: { key: `${event}#${String(factIndex)}`, bodyHash: '' },
});
