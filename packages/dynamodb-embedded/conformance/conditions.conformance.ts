import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Attributes, OpenWorld, World } from './world.ts';
import { createTable, key, n, PATIENCE, put, s } from './world.ts';

const ITEM: Attributes = {
  ...key('a', '1'),
  title: s('Työkykyvalmennus'),
  price: n('120.50'),
  big: n('12345678901234567890123456789012345678'),
  isOpen: { BOOL: true },
  nothing: { NULL: true },
  tags: { SS: ['fi', 'sv'] },
  steps: { L: [s('start'), n(3), { M: { kind: s('month') } }] },
  place: { M: { town: s('Vaasa'), area: { M: { code: n(905) } } } },
  bytes: { B: Uint8Array.from([1, 2, 3]) },
};

const VALUES: Attributes = {
  ':text': s('Työkykyvalmennus'),
  ':start': s('Työ'),
  ':price': n('120.5'),
  ':less': n('120.49999999999999999999999999999999999'),
  ':more': n('121'),
  ':big': n('12345678901234567890123456789012345677'),
  ':true': { BOOL: true },
  ':fi': s('fi'),
  ':three': n(3),
  ':town': s('Vaasa'),
  ':M': s('M'),
  ':null': { NULL: true },
  ':tags': { SS: ['sv', 'fi'] },
  ':two': n(2),
  ':bytes': { B: Uint8Array.from([1, 2]) },
};

const TRUE = [
  'attribute_exists(title)',
  'attribute_not_exists(absent)',
  'attribute_exists(place.area.code)',
  'attribute_not_exists(place.area.absent)',
  'attribute_exists(steps[2].kind)',
  'attribute_not_exists(steps[7])',
  'attribute_type(place, :M)',
  'title = :text',
  'price = :price',
  'price > :less',
  'price >= :price AND price <= :price',
  'price BETWEEN :less AND :more',
  'big > :big',
  'isOpen = :true',
  'nothing = :null',
  'tags = :tags',
  'title <> :start',
  'absent <> :start',
  'NOT absent = :start',
  'begins_with(title, :start)',
  'begins_with(bytes, :bytes)',
  'contains(title, :start)',
  'contains(tags, :fi)',
  'contains(steps, :three)',
  'price IN (:more, :price)',
  'size(tags) = :two',
  'size(steps) = :three',
  'size(bytes) = :three',
  'place.town = :town AND (isOpen = :true OR attribute_exists(absent))',
  'attribute_exists(absent) OR attribute_exists(title) AND attribute_exists(price)',
  'NOT (attribute_exists(absent) OR attribute_exists(nowhere))',
];

const FALSE = [
  'attribute_exists(absent)',
  'attribute_not_exists(title)',
  'absent = :text',
  'absent < :price',
  'title = :price',
  'title < :price',
  'price < :less',
  'contains(tags, :three)',
  'contains(title, :three)',
  'price IN (:more, :three)',
  'size(absent) = :two',
  'size(price) = :two',
  'title = :text AND isOpen <> :true',
];

const used = (expression: string): Attributes | undefined => {
  const values = Object.entries(VALUES).filter(([name]) => new RegExp(`${name}\\b`).test(expression));
  return values.length === 0 ? undefined : Object.fromEntries(values);
};

const outcome = async (client: DynamoDBClient, TableName: string, ConditionExpression: string): Promise<boolean> => {
  const values = used(ConditionExpression);
  try {
    await client.send(
      new PutItemCommand({
        TableName,
        Item: ITEM,
        ConditionExpression,
        ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
      }),
    );
    return true;
  } catch (error) {
    expect(error).toMatchObject({ name: 'ConditionalCheckFailedException' });
    return false;
  }
};

/** What conditions mean, on an item with every type in it. */
export const conditionSuite = (world: World): void => {
  describe(`conditions (${world.name})`, { timeout: PATIENCE }, () => {
    let open: OpenWorld;
    let table: string;
    beforeAll(async () => {
      open = await world.open();
      table = await createTable(open.client);
      await put(open.client, table, ITEM);
    });
    afterAll(() => open.close());

    it.each(TRUE)('lets %s pass', async (expression) => {
      expect(await outcome(open.client, table, expression)).toBe(true);
    });

    it.each(FALSE)('refuses %s', async (expression) => {
      expect(await outcome(open.client, table, expression)).toBe(false);
    });

    it('gives the old item back with a refusal, when asked', async () => {
      const refused = open.client.send(
        new PutItemCommand({
          TableName: table,
          Item: key('a', '1'),
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      await expect(refused).rejects.toMatchObject({
        name: 'ConditionalCheckFailedException',
        Item: { title: { S: 'Työkykyvalmennus' }, price: { N: '120.5' } },
      });
    });

    it('keeps every type as it was, numbers without needless zeros', async () => {
      const { Item } = await open.client.send(new GetItemCommand({ TableName: table, Key: key('a', '1') }));
      expect(Item).toEqual({ ...ITEM, price: n('120.5') });
    });
  });
};
