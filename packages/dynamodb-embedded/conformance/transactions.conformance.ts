import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { GetItemCommand, TransactGetItemsCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Attributes, OpenWorld, World } from './world.ts';
import { createTable, expectInvalid, key, n, PATIENCE, put, s } from './world.ts';

/** All or nothing, with reasons, tokens and limits. */
export const transactionSuite = (world: World): void => {
  describe(`transactions (${world.name})`, { timeout: PATIENCE }, () => {
    let open: OpenWorld;
    let table: string;
    const write = (TransactItems: TransactWriteItem[], ClientRequestToken?: string) =>
      open.client.send(
        new TransactWriteItemsCommand({
          TransactItems,
          ...(ClientRequestToken === undefined ? {} : { ClientRequestToken }),
        }),
      );
    const putting = (sk: string, more: Attributes = {}): TransactWriteItem => ({
      Put: { TableName: table, Item: { ...key('p', sk), ...more } },
    });
    const value = async (sk: string): Promise<Attributes | undefined> =>
      (await open.client.send(new GetItemCommand({ TableName: table, Key: key('p', sk), ConsistentRead: true }))).Item;

    beforeAll(async () => {
      open = await world.open();
    });
    beforeEach(async () => {
      table = await createTable(open.client);
      await put(open.client, table, { ...key('p', 'a'), v: n(1) }, { ...key('p', 'gone'), v: n(1) });
    });
    afterAll(() => open.close());

    it('writes, updates, deletes and checks at once', async () => {
      await write([
        putting('b', { v: n(2) }),
        {
          Update: {
            TableName: table,
            Key: key('p', 'a'),
            UpdateExpression: 'ADD v :one',
            ExpressionAttributeValues: { ':one': n(1) },
          },
        },
        { Delete: { TableName: table, Key: key('p', 'gone') } },
        {
          ConditionCheck: { TableName: table, Key: key('p', 'none'), ConditionExpression: 'attribute_not_exists(pk)' },
        },
      ]);
      expect([await value('a'), await value('b'), await value('gone')]).toEqual([
        { ...key('p', 'a'), v: n(2) },
        { ...key('p', 'b'), v: n(2) },
        undefined,
      ]);
    });

    it('names the reason of every item, and gives old items that were asked for', async () => {
      const failing = write([
        putting('b'),
        {
          Delete: {
            TableName: table,
            Key: key('p', 'a'),
            ConditionExpression: 'v = :two',
            ExpressionAttributeValues: { ':two': n(2) },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          },
        },
        { ConditionCheck: { TableName: table, Key: key('p', 'none'), ConditionExpression: 'attribute_exists(pk)' } },
      ]);
      await expect(failing).rejects.toMatchObject({
        name: 'TransactionCanceledException',
        CancellationReasons: [
          { Code: 'None' },
          { Code: 'ConditionalCheckFailed', Item: { ...key('p', 'a'), v: n(1) } },
          { Code: 'ConditionalCheckFailed' },
        ],
      });
      expect(await value('b')).toBeUndefined();
    });

    it('cancels on an update that does not fit its item', async () => {
      const failing = write([
        putting('b'),
        {
          Update: {
            TableName: table,
            Key: key('p', 'a'),
            UpdateExpression: 'SET v = list_append(v, :l)',
            ExpressionAttributeValues: { ':l': { L: [] } },
          },
        },
      ]);
      await expect(failing).rejects.toMatchObject({
        CancellationReasons: [{ Code: 'None' }, { Code: 'ValidationError' }],
      });
      expect(await value('b')).toBeUndefined();
    });

    it('carries out the same token once, and refuses it for something else', async () => {
      const adding: TransactWriteItem[] = [
        {
          Update: {
            TableName: table,
            Key: key('p', 'a'),
            UpdateExpression: 'ADD v :one',
            ExpressionAttributeValues: { ':one': n(1) },
          },
        },
      ];
      await write(adding, 'token-1');
      await write(adding, 'token-1');
      expect(await value('a')).toEqual({ ...key('p', 'a'), v: n(2) });
      await expect(write([putting('b')], 'token-1')).rejects.toMatchObject({
        name: 'IdempotentParameterMismatchException',
      });
      await write(adding, 'token-2');
      expect(await value('a')).toEqual({ ...key('p', 'a'), v: n(3) });
    });

    it('takes a hundred items and no more, each once', async () => {
      const many = (count: number) => Array.from({ length: count }, (_, index) => putting(`m${String(index)}`));
      await write(many(100));
      expect(await value('m99')).toEqual(key('p', 'm99'));
      await expect(write(many(101))).rejects.toMatchObject({ name: 'ValidationException' });
      await expect(write([])).rejects.toMatchObject({ name: 'ValidationException' });
      await expectInvalid(
        write([putting('x'), { Delete: { TableName: table, Key: key('p', 'x') } }]),
        'multiple operations on one item',
      );
    });

    it('refuses more than four megabytes in all', async () => {
      const large = { text: s('x'.repeat(390_000)) };
      const items = Array.from({ length: 11 }, (_, index) => putting(`l${String(index)}`, large));
      await expectInvalid(write(items), '4MB');
      expect(await value('l0')).toBeUndefined();
    });

    it('reads several items as of one moment, missing ones as nothing', async () => {
      const get = (sk: string) => ({ Get: { TableName: table, Key: key('p', sk), ProjectionExpression: 'v' } });
      const { Responses } = await open.client.send(
        new TransactGetItemsCommand({ TransactItems: [get('a'), get('none')] }),
      );
      expect(Responses).toEqual([{ Item: { v: n(1) } }, {}]);
    });

    it('keeps the sum of money that is moved about', async () => {
      const accounts = ['x', 'y', 'z'];
      await put(open.client, table, ...accounts.map((sk) => ({ ...key('p', sk), cents: n(100) })));
      const move = (from: string, to: string, cents: number): TransactWriteItem[] => [
        {
          Update: {
            TableName: table,
            Key: key('p', from),
            UpdateExpression: 'SET cents = cents - :c',
            ConditionExpression: 'cents >= :c',
            ExpressionAttributeValues: { ':c': n(cents) },
          },
        },
        {
          Update: {
            TableName: table,
            Key: key('p', to),
            UpdateExpression: 'SET cents = cents + :c',
            ExpressionAttributeValues: { ':c': n(cents) },
          },
        },
      ];
      const moves = Array.from({ length: 60 }, (_, index) =>
        write(
          move(
            accounts[index % 3] ?? 'x',
            accounts[(index * 2 + 1) % 3] === accounts[index % 3]
              ? (accounts[(index + 1) % 3] ?? 'y')
              : (accounts[(index * 2 + 1) % 3] ?? 'y'),
            7 + index,
          ),
        ),
      );
      const done = (await Promise.allSettled(moves)).filter(({ status }) => status === 'fulfilled');
      const sums = await Promise.all(accounts.map(async (sk) => Number((await value(sk))?.['cents']?.N)));
      expect(done.length).toBeGreaterThan(0);
      expect(sums.every((cents) => cents >= 0)).toBe(true);
      expect(sums.reduce((sum, cents) => sum + cents, 0)).toBe(300);
    });
  });
};
