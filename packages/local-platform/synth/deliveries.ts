import type { Engine } from '@kt/dynamodb-embedded';
import type { Log } from '@kt/platform/log/log.ts';
import * as z from 'zod';
import type { Drained, Pump } from '../pump.ts';
import type { Mapping } from './cloud.ts';
import type { Functions } from './functions.ts';

type StreamRecord = ReturnType<Engine['streamSince']>[number];

const zFailures = z.looseObject({
  batchItemFailures: z.array(z.looseObject({ itemIdentifier: z.string() })).default([]),
});

/** A record as Lambda hands it over. */
const recordOf = ({ table, eventName, sequenceNumber, keys, newImage, at }: StreamRecord) => ({
  eventID: sequenceNumber,
  eventName,
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'eu-north-1',
  eventSourceARN: `arn:aws:dynamodb:eu-north-1:111122223333:table/${table}/stream/1`,
  dynamodb: {
    ApproximateCreationDateTime: at / 1_000,
    Keys: keys,
    ...(newImage !== undefined && { NewImage: newImage }),
    SequenceNumber: sequenceNumber,
    SizeBytes: 1,
    StreamViewType: 'NEW_IMAGE',
  },
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a filter of an event source mapping lets a record through: every named field has one of the named values. */
export const letsThrough = (pattern: unknown, value: unknown): boolean => {
  if (Array.isArray(pattern)) return pattern.includes(value);
  return (
    isObject(pattern) &&
    isObject(value) &&
    Object.entries(pattern).every(([name, inner]) => letsThrough(inner, value[name]))
  );
};

export type DeliveriesDeps = {
  readonly engine: Pick<Engine, 'streamSince' | 'trimStream'>;
  readonly mappings: readonly Mapping[];
  readonly functions: Pick<Functions, 'invoke'>;
  readonly log: Log;
  /** A record that was set aside after the mapping's tries. */
  readonly setAside: (mapping: Mapping, sequence: string) => void;
};

/**
 * The event source mappings of the template over the streams of the engine: what the filter lets through, in batches, in
 * order; from the failed record again, and set aside after the mapping's tries.
 */
export const deliveries = ({ engine, mappings, functions, log, setAside }: DeliveriesDeps): Pump => {
  const tries = new Map<string, number>();
  const failedIn = async (mapping: Mapping, records: readonly StreamRecord[]): Promise<string | undefined> => {
    try {
      const answer = await functions.invoke(mapping.function, { Records: records.map(recordOf) });
      return zFailures.parse(answer).batchItemFailures[0]?.itemIdentifier;
    } catch (error) {
      log.error('synth.worker_failed', { function: mapping.function }, error);
      return records[0]?.sequenceNumber;
    }
  };
  /** How far the stream was taken: all of it, or up to the record that failed. */
  const giveUp = (mapping: Mapping, sequence: string): boolean => {
    const tried = (tries.get(sequence) ?? 0) + 1;
    tries.set(sequence, tried);
    if (tried <= mapping.tries) return false;
    setAside(mapping, sequence);
    return true;
  };
  const carry = async (mapping: Mapping): Promise<{ readonly moved: number; readonly stuck: boolean }> => {
    const records = engine.streamSince(mapping.table, '0').slice(0, mapping.batch);
    const last = records.at(-1);
    if (last === undefined) return { moved: 0, stuck: false };
    const taken = records.filter((record) => letsThrough(mapping.pattern, recordOf(record)));
    const failed = taken.length === 0 ? undefined : await failedIn(mapping, taken);
    const before = failed === undefined ? last : records.findLast(({ sequenceNumber }) => sequenceNumber < failed);
    const upTo = failed !== undefined && giveUp(mapping, failed) ? failed : before?.sequenceNumber;
    if (upTo !== undefined) await engine.trimStream(mapping.table, upTo);
    return { moved: upTo === undefined ? 0 : 1, stuck: failed !== undefined && upTo === undefined };
  };
  const drainAll = async (): Promise<Drained> => {
    let moved = 0;
    let stuck: readonly Mapping[] = [];
    for (let round = -1; round !== 0; moved += round) {
      const results = await Promise.all(mappings.map(async (mapping) => ({ mapping, ...(await carry(mapping)) })));
      round = results.reduce((sum, one) => sum + one.moved, 0);
      stuck = results.filter((one) => one.stuck).map(({ mapping }) => mapping);
    }
    const error = new Error('a worker could not take a record');
    return { moved, stuck: stuck.map(({ table }) => ({ context: table, error })) };
  };
  let queue: Promise<unknown> = Promise.resolve();
  return {
    drain: () => {
      const next = queue.then(drainAll);
      queue = next.catch(() => undefined);
      return next;
    },
  };
};
