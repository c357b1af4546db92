import {
  CreateTableCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { createEngine } from './index.ts';

describe('the engine through an SDK client', () => {
  it('puts, updates on a condition, queries an index and reports a cancelled transaction', async () => {
    const engine = await createEngine({ now: () => 1_000 });
    const client = engine.client();
    await client.send(
      new CreateTableCommand({
        TableName: 'things',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map((AttributeName) => ({
          AttributeName,
          AttributeType: 'S',
        })),
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [
          {
            IndexName: 'gsi1',
            KeySchema: [
              { AttributeName: 'gsi1pk', KeyType: 'HASH' },
              { AttributeName: 'gsi1sk', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'ALL' },
          },
        ],
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      }),
    );
    const seen: string[] = [];
    engine.subscribe('things', (record) => seen.push(`${record.eventName} ${record.sequenceNumber}`));
    const key = { pk: { S: 'a' }, sk: { S: '1' } };
    await client.send(
      new PutItemCommand({
        TableName: 'things',
        Item: { ...key, gsi1pk: { S: 'g' }, gsi1sk: { S: 'x' }, v: { N: '1' } },
      }),
    );
    const updated = await client.send(
      new UpdateItemCommand({
        TableName: 'things',
        Key: key,
        UpdateExpression: 'SET v = v + :one',
        ConditionExpression: 'v = :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
        ReturnValues: 'ALL_NEW',
        ReturnConsumedCapacity: 'INDEXES',
      }),
    );
    expect(updated.Attributes?.['v']).toEqual({ N: '2' });
    expect(updated.ConsumedCapacity?.CapacityUnits).toBe(2);
    const found = await client.send(
      new QueryCommand({
        TableName: 'things',
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :g AND begins_with(gsi1sk, :x)',
        ExpressionAttributeValues: { ':g': { S: 'g' }, ':x': { S: 'x' } },
      }),
    );
    expect(found.Items?.[0]?.['v']).toEqual({ N: '2' });
    const failing = client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName: 'things', Item: { pk: { S: 'b' }, sk: { S: '1' } } } },
          {
            Update: {
              TableName: 'things',
              Key: key,
              UpdateExpression: 'SET v = :three',
              ConditionExpression: 'v = :one',
              ExpressionAttributeValues: { ':one': { N: '1' }, ':three': { N: '3' } },
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            },
          },
        ],
      }),
    );
    await expect(failing).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Item: { v: { N: '2' } } }],
    });
    const missing = await client.send(
      new GetItemCommand({ TableName: 'things', Key: { pk: { S: 'b' }, sk: { S: '1' } } }),
    );
    expect(missing.Item).toBeUndefined();
    expect(seen).toEqual(['INSERT 000000000000000000001', 'MODIFY 000000000000000000002']);
    expect(engine.ledger.totals().roundTrips).toBe(6);
  });
});
