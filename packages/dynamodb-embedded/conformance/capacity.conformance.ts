import {
  BatchGetItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Attributes, OpenWorld, World } from './world.ts';
import { createTable, key, n, PATIENCE, put, s } from './world.ts';

const kilobytes = (count: number): Attributes => ({ text: s('x'.repeat(count * 1024 - 20)) });

/** What requests cost, from the answers' ConsumedCapacity. */
export const capacitySuite = (world: World): void => {
  describe(`capacity (${world.name})`, { timeout: PATIENCE }, () => {
    let open: OpenWorld;
    let table: string;
    beforeAll(async () => {
      open = await world.open();
      table = await createTable(open.client);
      await put(open.client, table, { ...key('c', 'nine'), ...kilobytes(9) }, key('c', 'small'));
    });
    afterAll(() => open.close());

    const units = async (sent: Promise<{ ConsumedCapacity?: { CapacityUnits?: number | undefined } | undefined }>) =>
      (await sent).ConsumedCapacity?.CapacityUnits;
    const total = { ReturnConsumedCapacity: 'TOTAL' } as const;

    it('counts writes by the kilobyte of the larger item', async () => {
      const write = (Item: Attributes) =>
        units(open.client.send(new PutItemCommand({ TableName: table, Item, ...total })));
      expect(await write({ ...key('c', 'w'), ...kilobytes(3) })).toBe(3);
      expect(await write(key('c', 'w'))).toBe(3);
      expect(await write(key('c', 'w'))).toBe(1);
      const gone = open.client.send(new DeleteItemCommand({ TableName: table, Key: key('c', 'nothing'), ...total }));
      expect(await units(gone)).toBe(1);
    });

    it('counts reads by four kilobytes, half when they may be stale', async () => {
      const read = (sk: string, ConsistentRead: boolean) =>
        units(open.client.send(new GetItemCommand({ TableName: table, Key: key('c', sk), ConsistentRead, ...total })));
      expect([await read('nine', true), await read('nine', false)]).toEqual([3, 1.5]);
      expect([await read('small', true), await read('missing', false)]).toEqual([1, 0.5]);
    });

    it('rounds a query once, a batch for each item', async () => {
      await put(open.client, table, ...['1', '2', '3'].map((sk) => ({ ...key('q', sk), ...kilobytes(1) })));
      const query = new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :p',
        ExpressionAttributeValues: { ':p': s('q') },
        ...total,
      });
      expect(await units(open.client.send(query))).toBe(0.5);
      const batch = await open.client.send(
        new BatchGetItemCommand({
          RequestItems: { [table]: { Keys: ['1', '2', '3'].map((sk) => key('q', sk)) } },
          ...total,
        }),
      );
      expect(batch.ConsumedCapacity?.[0]?.CapacityUnits).toBe(1.5);
    });

    it('adds every index the item is in, twice when its place in the index moves', async () => {
      const write = async (more: Attributes) => {
        const { ConsumedCapacity } = await open.client.send(
          new PutItemCommand({
            TableName: table,
            Item: { ...key('c', 'i'), ...more },
            ReturnConsumedCapacity: 'INDEXES',
          }),
        );
        const indexes = ConsumedCapacity?.GlobalSecondaryIndexes ?? {};
        return [
          ConsumedCapacity?.CapacityUnits,
          ConsumedCapacity?.Table?.CapacityUnits,
          ...['by-rank', 'keys-only', 'with-title'].map((name) => indexes[name]?.CapacityUnits),
        ];
      };
      expect(await write({ group: s('g'), rank: n(1) })).toEqual([4, 1, 1, 1, 1]);
      expect(await write({ group: s('g'), rank: n(1), note: s('x') })).toEqual([2, 1, 1, undefined, undefined]);
      expect(await write({ group: s('g'), rank: n(2), note: s('x') })).toEqual([7, 1, 2, 2, 2]);
      expect(await write({ note: s('x') })).toEqual([4, 1, 1, 1, 1]);
      expect(await write({ note: s('y') })).toEqual([1, 1, undefined, undefined, undefined]);
    });

    it('doubles the table but not its indexes in a transaction, and reads on a replay what was written', async () => {
      const large = { ...key('t', 'large'), text: s('x'.repeat(9_000)), group: s('g'), rank: n(1) };
      await put(open.client, table, large);
      const deleting = new TransactWriteItemsCommand({
        ClientRequestToken: 'capacity-token',
        TransactItems: [{ Delete: { TableName: table, Key: key('t', 'large') } }],
        ReturnConsumedCapacity: 'INDEXES',
      });
      const { ConsumedCapacity: [first] = [] } = await open.client.send(deleting);
      expect([first?.CapacityUnits, first?.Table?.WriteCapacityUnits]).toEqual([29, 18]);
      const { ConsumedCapacity: [again] = [] } = await open.client.send(deleting);
      expect([again?.CapacityUnits, again?.ReadCapacityUnits, again?.WriteCapacityUnits]).toEqual([6, 6, undefined]);
    });

    it('doubles reads and writes in transactions', async () => {
      const written = await open.client.send(
        new TransactWriteItemsCommand({
          TransactItems: ['1', '2', '3', '4'].map((sk) => ({ Put: { TableName: table, Item: key('t', sk) } })),
          ...total,
        }),
      );
      expect(written.ConsumedCapacity?.[0]?.CapacityUnits).toBe(8);
      const read = await open.client.send(
        new TransactGetItemsCommand({
          TransactItems: ['nine', 'small'].map((sk) => ({ Get: { TableName: table, Key: key('c', sk) } })),
          ...total,
        }),
      );
      expect(read.ConsumedCapacity?.[0]?.CapacityUnits).toBe(8);
    });
  });
};
