import * as z from 'zod';
import { zId, zInstant } from '../schema.ts';

/** A fact as stored in an event: its own fields, without those kept apart as details. */
const zStoredFact = z.looseObject({ type: z.string(), at: zInstant, by: z.string() });

/**
 * An event item: outbox entry and audit record at once. `hash` covers every other attribute; `prev` is the hash of the
 * same aggregate's previous event (`''` for the first), so each aggregate has a chain of its own.
 */
export const zEventItem = z.strictObject({
  pk: z.string(),
  sk: z.string(),
  tag: z.literal('event'),
  id: zId('event'),
  context: z.string(),
  /** Aggregate type, e.g. `competition`, and its id. */
  aggregate: z.string(),
  subject: z.string(),
  seq: z.int().positive(),
  at: zInstant,
  by: z.string(),
  operation: z.string(),
  facts: z.array(zStoredFact).min(1),
  /** SHA-256 over salt and details, when personal or secret details lie apart. */
  details: z.string().exactOptional(),
  prev: z.string(),
  hash: z.string(),
});
export type EventItem = z.infer<typeof zEventItem>;

/** The details of one event, kept apart so that they can be erased lawfully: fact index → field → value. */
export const zDetailsItem = z.strictObject({
  pk: z.string(),
  sk: z.string(),
  tag: z.literal('details'),
  event: zId('event'),
  salt: z.string(),
  details: z.record(z.string(), z.record(z.string(), z.unknown())),
});
