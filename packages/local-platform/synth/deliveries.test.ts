import { createEngine } from '@kt/dynamodb-embedded';
import { createTableInput } from '@kt/platform/db/table.ts';
import { silentLog } from '@kt/platform/log/log.ts';
import { describe, expect, it } from 'vitest';
import { deliveries, letsThrough } from './deliveries.ts';

const PATTERN = { eventName: ['INSERT'], dynamodb: { NewImage: { tag: { S: ['event'] } } } };
const TABLE = 'kumppanitori-local-access';
const NOW = 1_767_772_800_000;

/** A table with three new events and a row besides, and a worker that takes what `take` lets it. */
const withEvents = async (take: (subjects: readonly string[]) => string | undefined) => {
  const engine = await createEngine({ now: () => NOW });
  await engine.handle('CreateTable', createTableInput('local', { context: 'access', indexes: [] }));
  const put = (sk: string, tag: string) =>
    engine.handle('PutItem', { TableName: TABLE, Item: { pk: { S: 'p' }, sk: { S: sk }, tag: { S: tag } } });
  for (const [sk, tag] of [
    ['a', 'event'],
    ['b', 'session'],
    ['c', 'event'],
    ['d', 'event'],
  ] as const)
    await put(sk, tag);
  const batches: string[][] = [];
  const setAside: string[] = [];
  const invoke = (_: string, event: unknown) => {
    const { Records } = event as { Records: { dynamodb: { SequenceNumber: string; Keys: { sk: { S: string } } } }[] };
    const subjects = Records.map(({ dynamodb }) => dynamodb.Keys.sk.S);
    batches.push(subjects);
    const failed = Records.find(({ dynamodb }) => dynamodb.Keys.sk.S === take(subjects))?.dynamodb.SequenceNumber;
    return Promise.resolve({ batchItemFailures: failed === undefined ? [] : [{ itemIdentifier: failed }] });
  };
  const mapping = { function: 'relay-access', table: TABLE, pattern: PATTERN, batch: 100, tries: 2 };
  const pump = deliveries({
    engine,
    mappings: [mapping],
    functions: { invoke },
    log: silentLog,
    setAside: (_, sequence) => void setAside.push(sequence),
  });
  return { pump, batches, setAside, left: () => engine.streamSince(TABLE, '0').length };
};

describe('event source mappings', () => {
  it('bring what their filter lets through, in order, once', async () => {
    const { pump, batches, left } = await withEvents(() => undefined);
    await pump.drain();
    await pump.drain();
    expect(batches).toEqual([['a', 'c', 'd']]);
    expect(left()).toBe(0);
  });

  it('come again from the record that failed, and set it aside after their tries', async () => {
    const { pump, batches, setAside, left } = await withEvents((subjects) => subjects.find((one) => one === 'c'));
    for (let n = 0; n < 4; n += 1) await pump.drain();
    expect(batches).toEqual([['a', 'c', 'd'], ['c', 'd'], ['c', 'd'], ['d']]);
    expect(setAside.length).toBe(1);
    expect(left()).toBe(0);
  });

  it('read a filter as the cloud does: every field that it names, one of the values', () => {
    const record = { eventName: 'INSERT', dynamodb: { NewImage: { tag: { S: 'event' }, more: { S: 'x' } } } };
    expect(letsThrough(PATTERN, record)).toBe(true);
    expect(letsThrough(PATTERN, { ...record, eventName: 'MODIFY' })).toBe(false);
    expect(letsThrough(PATTERN, { eventName: 'INSERT', dynamodb: {} })).toBe(false);
    expect(letsThrough(PATTERN, { ...record, dynamodb: { NewImage: { tag: { S: 'delivery' } } } })).toBe(false);
  });
});
