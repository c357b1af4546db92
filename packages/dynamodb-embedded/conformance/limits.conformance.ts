import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  UpdateItemCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Attributes, OpenWorld, World } from './world.ts';
import { createTable, expectInvalid, key, n, PATIENCE, put, s } from './world.ts';

const REFUSED_ITEMS: readonly (readonly [string, Attributes, string])[] = [
  ['without its range key', { pk: s('x') }, 'Missing the key sk'],
  ['with a key of another type', { pk: n(1), sk: s('x') }, 'Type mismatch for key pk'],
  ['with an empty key', key('', 'x'), 'empty string value'],
  ['with a hash key over 2 KB', key('x'.repeat(2049), 'x'), '2048 bytes'],
  ['with a range key over 1 KB', key('x', 'x'.repeat(1025)), '1024 bytes'],
  ['over 400 KB', { ...key('x', 'x'), text: s('x'.repeat(410_000)) }, 'Item size has exceeded'],
  ['with an empty set', { ...key('x', 'x'), set: { SS: [] } }, 'empty'],
  ['with a member twice in a set', { ...key('x', 'x'), set: { NS: ['1', '1.0'] } }, 'duplicates'],
  ['with 39 digits', { ...key('x', 'x'), big: n('1'.repeat(39)) }, '38 significant digits'],
  ['with a number too large', { ...key('x', 'x'), big: n('1e126') }, 'overflow'],
  ['with a number too small', { ...key('x', 'x'), small: n('1e-131') }, 'underflow'],
  ['with no number', { ...key('x', 'x'), no: n('one') }, 'numeric value'],
];

const NUMBERS: readonly (readonly [string, string])[] = [
  ['0', '0'],
  ['-0', '0'],
  ['007', '7'],
  ['1.500', '1.5'],
  ['1e3', '1000'],
  ['1.25E-3', '0.00125'],
  ['-123456789012345678901234567890.12345678', '-123456789012345678901234567890.12345678'],
  ['9.9e125', `99${'0'.repeat(124)}`],
];

const REFUSED_CONDITIONS: readonly (readonly [string, Record<string, AttributeValue> | undefined, string])[] = [
  ['status = :v', { ':v': s('x') }, 'reserved keyword'],
  ['a = :v AND', { ':v': s('x') }, 'Syntax error'],
  ['a == :v', { ':v': s('x') }, 'Syntax error'],
  ['((a = :v))', { ':v': s('x') }, 'redundant parentheses'],
  ['a = :w', { ':v': s('x') }, 'not defined'],
  ['a = :v', { ':v': s('x'), ':w': s('y') }, 'unused'],
  ['#a = :v', { ':v': s('x') }, 'not defined'],
  ['unknown(a, :v)', { ':v': s('x') }, 'Invalid function name'],
  ['begins_with(a, :v)', { ':v': n(1) }, 'Incorrect operand type'],
  ['a < :v', { ':v': { BOOL: true } }, 'Incorrect operand type'],
  ['attribute_type(a, :v)', { ':v': s('X') }, 'Invalid attribute type'],
  ['a = a', undefined, 'distinct'],
];

/** Tables, and what is refused at the door. */
export const limitSuite = (world: World): void => {
  describe(`tables and limits (${world.name})`, { timeout: PATIENCE }, () => {
    let open: OpenWorld;
    let table: string;
    beforeAll(async () => {
      open = await world.open();
      table = await createTable(open.client);
    });
    afterAll(() => open.close());

    it.each(REFUSED_ITEMS)('refuses an item %s', async (_, Item, words) => {
      await expectInvalid(open.client.send(new PutItemCommand({ TableName: table, Item })), words);
    });

    it.each(NUMBERS)('stores the number %s as %s', async (given, stored) => {
      await put(open.client, table, { ...key('n', given), v: n(given) });
      const { Item } = await open.client.send(new GetItemCommand({ TableName: table, Key: key('n', given) }));
      expect(Item?.['v']).toEqual(n(stored));
    });

    it.each(REFUSED_CONDITIONS)('refuses the condition %s', async (ConditionExpression, values, words) => {
      const refused = open.client.send(
        new PutItemCommand({
          TableName: table,
          Item: key('x', 'x'),
          ConditionExpression,
          ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
        }),
      );
      await expectInvalid(refused, words);
    });

    it('refuses a key that is not the table’s', async () => {
      const wrong = open.client.send(new GetItemCommand({ TableName: table, Key: { pk: s('x') } }));
      await expectInvalid(wrong, 'does not match the schema');
    });

    it('lets 40 optimistic writers count to 40', async () => {
      const Key = key('counter', 'x');
      await put(open.client, table, { ...Key, version: n(0) });
      const increment = async (): Promise<void> => {
        const { Item } = await open.client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
        const seen = Number(Item?.['version']?.N);
        const changed = open.client.send(
          new UpdateItemCommand({
            TableName: table,
            Key,
            UpdateExpression: 'SET version = :next',
            ConditionExpression: 'version = :seen',
            ExpressionAttributeValues: { ':seen': n(seen), ':next': n(seen + 1) },
          }),
        );
        const done = await changed.then(
          () => true,
          (error: unknown) => {
            expect(error).toMatchObject({ name: 'ConditionalCheckFailedException' });
            return false;
          },
        );
        if (!done) await increment();
      };
      await Promise.all(Array.from({ length: 40 }, increment));
      const { Item } = await open.client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
      expect(Item?.['version']).toEqual(n(40));
    });

    it('describes, lists and deletes tables, and knows none it has not', async () => {
      const described = await open.client.send(new DescribeTableCommand({ TableName: table }));
      expect(described.Table?.TableStatus).toBe('ACTIVE');
      expect(described.Table?.GlobalSecondaryIndexes).toHaveLength(3);
      const fresh = await createTable(open.client);
      const listed = await open.client.send(new ListTablesCommand({}));
      expect(listed.TableNames).toEqual(expect.arrayContaining([table, fresh]));
      await open.client.send(new DeleteTableCommand({ TableName: fresh }));
      await expect(open.client.send(new DescribeTableCommand({ TableName: `${fresh}-x` }))).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
      });
      const again = new CreateTableCommand({
        TableName: table,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      });
      await expect(open.client.send(again)).rejects.toMatchObject({ name: 'ResourceInUseException' });
    });

    it('names the attribute that ends an item’s life', async () => {
      await open.client.send(
        new UpdateTimeToLiveCommand({
          TableName: table,
          TimeToLiveSpecification: { AttributeName: 'endsAt', Enabled: true },
        }),
      );
      const { TimeToLiveDescription } = await open.client.send(new DescribeTimeToLiveCommand({ TableName: table }));
      expect(TimeToLiveDescription?.AttributeName).toBe('endsAt');
    });
  });
};
