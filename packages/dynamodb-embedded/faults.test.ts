import { GetItemCommand, PutItemCommand, TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import type { Engine, Fault } from './index.ts';
import { createEngine } from './index.ts';
import { TABLE, thing } from './things.fixture.ts';

type Planned = { before?: Fault | undefined; after?: Fault | undefined };

/** An engine whose next request meets the planned fault, once. */
const faulty = async (): Promise<{ engine: Engine; plan: (planned: Planned) => void; requests: string[] }> => {
  let next: Planned = {};
  const requests: string[] = [];
  const take = (when: 'before' | 'after'): Fault | undefined => {
    const fault = next[when];
    next = { ...next, [when]: undefined };
    return fault;
  };
  const engine = await createEngine({
    now: () => 0,
    faults: {
      before: (operation) => {
        requests.push(operation);
        return take('before');
      },
      after: () => take('after'),
    },
  });
  await engine.handle('CreateTable', TABLE);
  requests.length = 0;
  return {
    engine,
    requests,
    plan: (planned) => {
      next = planned;
    },
  };
};

const Key = { pk: { S: 'p' }, sk: { S: 'a' } };
const putting = new PutItemCommand({ TableName: 'things', Item: { ...Key, v: { N: '1' } } });
const adding = (token: string): TransactWriteItemsCommand =>
  new TransactWriteItemsCommand({
    ClientRequestToken: token,
    TransactItems: [
      {
        Update: {
          TableName: 'things',
          Key,
          UpdateExpression: 'ADD v :one',
          ExpressionAttributeValues: { ':one': { N: '1' } },
        },
      },
    ],
  });
const stored = async (engine: Engine): Promise<unknown> =>
  (await engine.client().send(new GetItemCommand({ TableName: 'things', Key }))).Item?.['v'];

describe('faults', { timeout: 60_000 }, () => {
  it('throttles once, and the SDK tries again', async () => {
    const { engine, plan, requests } = await faulty();
    plan({ before: 'throttle' });
    await engine.client().send(putting);
    expect(requests).toEqual(['PutItem', 'PutItem']);
    plan({ before: 'throttle' });
    await expect(engine.client({ maxAttempts: 1 }).send(putting)).rejects.toMatchObject({
      name: 'ProvisionedThroughputExceededException',
    });
  });

  it('gives half of a throttled batch back', async () => {
    const { engine, plan } = await faulty();
    plan({ before: 'throttle' });
    const requests = ['1', '2', '3'].map((sk) => ({ PutRequest: { Item: thing(sk, 1) } }));
    const answer = await engine.handle('BatchWriteItem', { RequestItems: { things: requests } });
    expect(answer).toEqual({ UnprocessedItems: { things: requests.slice(1) } });
  });

  it('conflicts: a transaction is cancelled with that reason, a single write refused', async () => {
    const { engine, plan } = await faulty();
    plan({ before: 'conflict' });
    await expect(engine.client().send(adding('t'))).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'TransactionConflict' }],
    });
    plan({ before: 'conflict' });
    await expect(engine.client({ maxAttempts: 1 }).send(putting)).rejects.toMatchObject({
      name: 'TransactionConflictException',
    });
    expect(await stored(engine)).toBeUndefined();
  });

  it('loses the reply of a transaction that was carried out; the SDK’s second attempt does not repeat it', async () => {
    const { engine, plan, requests } = await faulty();
    plan({ after: 'lostReply' });
    await engine.client().send(adding('token'));
    expect(requests).toEqual(['TransactWriteItems', 'TransactWriteItems']);
    expect(await stored(engine)).toEqual({ N: '1' });
  });

  it('crashes the caller before or after the write, and nobody tries again', async () => {
    const { engine, plan, requests } = await faulty();
    plan({ before: 'crash' });
    await expect(engine.client().send(adding('x'))).rejects.toMatchObject({ name: 'SimulatedCrash' });
    expect(await stored(engine)).toBeUndefined();
    plan({ after: 'crash' });
    await expect(engine.client().send(adding('y'))).rejects.toMatchObject({ name: 'SimulatedCrash' });
    expect(await stored(engine)).toEqual({ N: '1' });
    expect(requests.filter((operation) => operation === 'TransactWriteItems')).toHaveLength(2);
  });

  it('holds stream records back until the next write or their release, in order', async () => {
    const { engine, plan } = await faulty();
    const seen: string[] = [];
    engine.subscribe('things', (record) => seen.push(record.sequenceNumber.slice(-1)));
    const put = (v: number): Promise<object> => engine.handle('PutItem', { TableName: 'things', Item: thing('a', v) });
    plan({ before: 'delayStream' });
    await put(1);
    expect(seen).toEqual([]);
    await put(2);
    expect(seen).toEqual(['1', '2']);
    plan({ before: 'delayStream' });
    await put(3);
    expect(engine.streamSince('things', '0')).toHaveLength(2);
    engine.releaseStreams();
    expect(engine.streamSince('things', '0')).toHaveLength(3);
    expect(seen).toEqual(['1', '2', '3']);
  });

  it('lets an index lag behind the table', async () => {
    const { engine, plan } = await faulty();
    const count = (): Promise<object> =>
      engine.handle('Query', {
        TableName: 'things',
        IndexName: 'by-group',
        KeyConditionExpression: '#g = :g',
        ExpressionAttributeNames: { '#g': 'group' },
        ExpressionAttributeValues: { ':g': { S: 'odd' } },
        Select: 'COUNT',
      });
    plan({ before: 'delayIndex' });
    await engine.handle('PutItem', { TableName: 'things', Item: thing('a', 1) });
    expect(await count()).toMatchObject({ Count: 0 });
    engine.releaseIndexes();
    expect(await count()).toMatchObject({ Count: 1 });
  });

  it('lets 200 optimistic writers count to 200 under random faults', async () => {
    let turn = 0;
    const cycle: (Fault | undefined)[] = [
      undefined,
      undefined,
      'conflict',
      undefined,
      'throttle',
      undefined,
      undefined,
    ];
    const engine = await createEngine({
      now: () => 0,
      faults: { before: (operation) => (operation === 'UpdateItem' ? cycle[(turn += 1) % cycle.length] : undefined) },
    });
    await engine.handle('CreateTable', TABLE);
    await engine.handle('PutItem', { TableName: 'things', Item: thing('n', 0) });
    const at = { TableName: 'things', Key: { pk: { S: 'p' }, sk: { S: 'n' } } };
    const increment = async (): Promise<void> => {
      const answer = await engine.handle('GetItem', { ...at, ConsistentRead: true });
      const seen = Number(/"v":\{"N":"(\d+)"/.exec(JSON.stringify(answer))?.[1]);
      const { input } = new UpdateItemCommand({
        ...at,
        UpdateExpression: 'SET v = :next',
        ConditionExpression: 'v = :seen',
        ExpressionAttributeValues: { ':seen': { N: String(seen) }, ':next': { N: String(seen + 1) } },
      });
      await engine.handle('UpdateItem', input).catch(increment);
    };
    await Promise.all(Array.from({ length: 200 }, increment));
    expect(await engine.handle('GetItem', at)).toMatchObject({ Item: { v: { N: '200' } } });
  });
});
