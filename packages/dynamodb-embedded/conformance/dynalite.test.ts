import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../index.ts';
import type { Expression, Step } from './generated.ts';
import { step } from './generated.ts';
import type { Attributes } from './world.ts';
import { createTable, PATIENCE, s } from './world.ts';

const RUNS = 50;

const valuesOf = (...expressions: readonly (Expression | undefined)[]): { ExpressionAttributeValues?: Attributes } => {
  const values = Object.fromEntries(expressions.flatMap((expression) => Object.entries(expression?.values ?? {})));
  return Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values };
};

const conditionOf = (condition: Expression | undefined): object =>
  condition === undefined ? {} : { ConditionExpression: condition.text, ...valuesOf(condition) };

const send = (client: DynamoDBClient, TableName: string, one: Step): Promise<object> => {
  switch (one.kind) {
    case 'put':
      return client.send(
        new PutItemCommand({ TableName, Item: one.item, ReturnValues: 'ALL_OLD', ...conditionOf(one.condition) }),
      );
    case 'update':
      return client.send(
        new UpdateItemCommand({
          TableName,
          Key: one.key,
          UpdateExpression: one.update.text,
          ReturnValues: one.returned,
          ...valuesOf(one.update),
        }),
      );
    case 'delete':
      return client.send(
        new DeleteItemCommand({ TableName, Key: one.key, ReturnValues: 'ALL_OLD', ...conditionOf(one.condition) }),
      );
    case 'get':
      return client.send(
        new GetItemCommand({
          TableName,
          Key: one.key,
          ...(one.projection === undefined ? {} : { ProjectionExpression: one.projection }),
        }),
      );
    case 'query':
      return client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: one.range.text,
          ScanIndexForward: one.forward,
          ...(one.filter === undefined ? {} : { FilterExpression: one.filter.text }),
          ...valuesOf(one.range, one.filter),
        }),
      );
  }
};

/** Sets have no order; everything else must be the same to the letter. */
const sorted = (_: string, content: unknown): unknown =>
  content instanceof Set || (Array.isArray(content) && content.every((member) => typeof member === 'string'))
    ? [...content].sort()
    : content;

/** An answer with nothing in `Attributes` says the same as one without. */
const outcome = async (sent: Promise<object>): Promise<unknown> => {
  try {
    const answer: Record<string, unknown> = { ...(await sent), $metadata: undefined };
    const attributes = JSON.stringify(answer['Attributes'] ?? {});
    return JSON.parse(JSON.stringify({ ...answer, ...(attributes === '{}' ? { Attributes: undefined } : {}) }, sorted));
  } catch (error) {
    return { refused: error instanceof Error ? error.name : 'unknown' };
  }
};

describe('the engine beside dynalite', { timeout: PATIENCE }, () => {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0 });
  let oracle: DynamoDBClient;
  let table: string;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    oracle = new DynamoDBClient({
      region: 'eu-north-1',
      endpoint: `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : address)}`,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    table = await createTable(oracle);
  });
  afterAll(async () => {
    oracle.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  const emptied = async (): Promise<void> => {
    for (const pk of ['p', 'q']) {
      for (const sk of ['1', '10', '2', 'Ä']) {
        await oracle.send(new DeleteItemCommand({ TableName: table, Key: { pk: s(pk), sk: s(sk) } }));
      }
    }
  };

  it('answers every sequence of requests alike', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        await emptied();
        const engine = await createEngine({ now: () => 0 });
        const client = engine.client();
        const own = await createTable(client);
        for (const one of steps) {
          expect(await outcome(send(client, own, one))).toEqual(await outcome(send(oracle, table, one)));
        }
      }),
      { numRuns: RUNS },
    );
  });
});
