import { describe, expect, it } from 'vitest';
import { createEngine } from './index.ts';
import { TABLE } from './things.fixture.ts';

describe('request tokens', () => {
  it('hold for ten minutes, and a cancelled transaction uses none up', async () => {
    let now = 0;
    const engine = await createEngine({ now: () => now });
    await engine.handle('CreateTable', TABLE);
    const Key = { pk: { S: 'p' }, sk: { S: 'a' } };
    const add = (condition: object = {}): Promise<object> =>
      engine.handle('TransactWriteItems', {
        ClientRequestToken: 'token',
        TransactItems: [
          {
            Update: {
              TableName: 'things',
              Key,
              UpdateExpression: 'ADD v :one',
              ExpressionAttributeValues: { ':one': { N: '1' } },
              ...condition,
            },
          },
        ],
      });
    const value = (): Promise<object> =>
      engine.handle('GetItem', { TableName: 'things', Key, ProjectionExpression: 'v' });
    await expect(add({ ConditionExpression: 'attribute_exists(pk)' })).rejects.toMatchObject({
      name: 'TransactionCanceledException',
    });
    await add();
    now = 9 * 60_000;
    await engine.handle('TransactWriteItems', {
      ClientRequestToken: 'other',
      TransactItems: [{ Delete: { TableName: 'things', Key: { ...Key, sk: { S: 'b' } } } }],
    });
    now = 10 * 60_000 - 1;
    await add();
    expect(await value()).toEqual({ Item: { v: { N: '1' } } });
    now += 1;
    await add();
    expect(await value()).toEqual({ Item: { v: { N: '2' } } });
  });
});
