import { describe, expect, it } from 'vitest';
import type { Engine, StreamRecord } from './index.ts';
import { createEngine } from './index.ts';
import { TABLE, thing } from './things.fixture.ts';

const HOUR = 3_600_000;

const started = async (now: () => number = () => 7_000): Promise<Engine> => {
  const engine = await createEngine({ now });
  await engine.handle('CreateTable', TABLE);
  return engine;
};
const put = (engine: Engine, sk: string, v: number): Promise<object> =>
  engine.handle('PutItem', { TableName: 'things', Item: thing(sk, v) });
const keyOf = (sk: string): object => ({ TableName: 'things', Key: { pk: { S: 'p' }, sk: { S: sk } } });

describe('streams', { timeout: 60_000 }, () => {
  it('tell each change with both images, in commit order, and nothing of a write that changed nothing', async () => {
    const engine = await started();
    const seen: StreamRecord[] = [];
    const stop = engine.subscribe('things', (record) => seen.push(record));
    await put(engine, 'a', 1);
    await put(engine, 'a', 1);
    await put(engine, 'a', 2);
    await engine.handle('DeleteItem', keyOf('a'));
    stop();
    await put(engine, 'b', 1);
    const keys = { pk: { S: 'p' }, sk: { S: 'a' } };
    expect(seen).toEqual([
      {
        table: 'things',
        sequenceNumber: '1'.padStart(21, '0'),
        eventName: 'INSERT',
        keys,
        newImage: thing('a', 1),
        at: 7_000,
      },
      {
        table: 'things',
        sequenceNumber: '2'.padStart(21, '0'),
        eventName: 'MODIFY',
        keys,
        newImage: thing('a', 2),
        oldImage: thing('a', 1),
        at: 7_000,
      },
      {
        table: 'things',
        sequenceNumber: '3'.padStart(21, '0'),
        eventName: 'REMOVE',
        keys,
        oldImage: thing('a', 2),
        at: 7_000,
      },
    ]);
  });

  it('can be read again from any point until trimmed', async () => {
    const engine = await started();
    for (const sk of ['a', 'b', 'c']) await put(engine, sk, 1);
    const all = engine.streamSince('things', '0');
    expect(engine.streamSince('things', all[0]?.sequenceNumber ?? '')).toEqual(all.slice(1));
    await engine.trimStream('things', '2');
    expect(engine.streamSince('things', '0')).toEqual(all.slice(2));
  });

  it('answer the streams operations', async () => {
    const engine = await started();
    await put(engine, 'a', 1);
    const StreamArn = 'arn:aws:dynamodb:local:000000000000:table/things/stream/1970-01-01T00:00:07.000';
    const listed = await engine.handle('ListStreams', {});
    expect(listed).toEqual({ Streams: [{ StreamArn, TableName: 'things' }] });
    expect(await engine.handle('DescribeTable', { TableName: 'things' })).toMatchObject({
      Table: { LatestStreamArn: StreamArn },
    });
    const described = await engine.handle('DescribeStream', { StreamArn });
    expect(described).toMatchObject({ StreamDescription: { StreamStatus: 'ENABLED', Shards: [{}] } });
    const ShardId = 'shardId-00000000000000000001-00000001';
    const start = await engine.handle('GetShardIterator', { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' });
    const first = await engine.handle('GetRecords', {
      ShardIterator: 'ShardIterator' in start ? start.ShardIterator : '',
    });
    expect(first).toMatchObject({ Records: [{ eventName: 'INSERT', dynamodb: { NewImage: thing('a', 1) } }] });
    const next = 'NextShardIterator' in first ? first.NextShardIterator : '';
    expect(await engine.handle('GetRecords', { ShardIterator: next })).toMatchObject({ Records: [] });
  });

  it('mark what expiry removed; until the sweep expired items are read as any other', async () => {
    let now = 10 * HOUR;
    const engine = await started(() => now);
    const until = (hour: number): object => ({ endsAt: { N: String((hour * HOUR) / 1000) } });
    await engine.handle('UpdateTimeToLive', {
      TableName: 'things',
      TimeToLiveSpecification: { AttributeName: 'endsAt', Enabled: true },
    });
    await engine.handle('PutItem', { TableName: 'things', Item: { ...thing('soon', 1), ...until(11) } });
    await engine.handle('PutItem', { TableName: 'things', Item: { ...thing('late', 1), ...until(12) } });
    await engine.handle('PutItem', {
      TableName: 'things',
      Item: { ...thing('ancient', 1), endsAt: { N: '-999999999' } },
    });
    await put(engine, 'never', 1);
    expect(await engine.sweepExpired()).toBe(0);
    now = 11 * HOUR;
    expect(await engine.handle('GetItem', keyOf('soon'))).toHaveProperty('Item');
    expect(await engine.sweepExpired()).toBe(1);
    expect(await engine.handle('GetItem', keyOf('soon'))).toEqual({});
    expect(engine.streamSince('things', '4')).toMatchObject([
      { eventName: 'REMOVE', expired: true, keys: { sk: { S: 'soon' } } },
    ]);
  });
});

describe('snapshots', { timeout: 60_000 }, () => {
  it('bring an engine in memory back, as often as wanted', async () => {
    const engine = await started();
    await put(engine, 'a', 1);
    const before = await engine.snapshot();
    for (const v of [2, 3]) {
      await put(engine, 'a', v);
      await engine.handle('CreateTable', { ...TABLE, TableName: 'others' });
      engine.restore(before);
      expect(await engine.handle('GetItem', keyOf('a'))).toEqual({ Item: thing('a', 1) });
      expect(await engine.handle('ListTables', {})).toEqual({ TableNames: ['things'] });
    }
  });
});
