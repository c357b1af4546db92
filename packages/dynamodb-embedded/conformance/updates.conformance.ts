import type { DynamoDBClient, ReturnValue } from '@aws-sdk/client-dynamodb';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Attributes, OpenWorld, World } from './world.ts';
import { createTable, expectInvalid, key, n, PATIENCE, put, s } from './world.ts';

type Case = {
  readonly update: string;
  readonly values?: Attributes;
  readonly names?: Record<string, string>;
  readonly from: Attributes;
  readonly to: Attributes;
};

const list = (...texts: readonly string[]) => ({ L: texts.map(s) });

const CASES: readonly Case[] = [
  { update: 'SET a = :v', values: { ':v': n(1) }, from: {}, to: { a: n(1) } },
  { update: 'SET a = a + :v', values: { ':v': n('0.1') }, from: { a: n('0.2') }, to: { a: n('0.3') } },
  { update: 'SET a = a - :v', values: { ':v': n(3) }, from: { a: n(1) }, to: { a: n(-2) } },
  {
    update: 'SET a = a + :v',
    values: { ':v': n(1) },
    from: { a: n('99999999999999999999999999999999999999') },
    to: { a: n(`1${'0'.repeat(38)}`) },
  },
  { update: 'SET a = b, b = a', from: { a: n(1), b: n(2) }, to: { a: n(2), b: n(1) } },
  { update: 'SET a = if_not_exists(a, :v)', values: { ':v': n(9) }, from: { a: n(1) }, to: { a: n(1) } },
  { update: 'SET a = if_not_exists(b, :v) + :v', values: { ':v': n(9) }, from: {}, to: { a: n(18) } },
  {
    update: 'SET a = list_append(a, :v)',
    values: { ':v': list('y') },
    from: { a: list('x') },
    to: { a: list('x', 'y') },
  },
  {
    update: 'SET a = list_append(:v, a)',
    values: { ':v': list('y') },
    from: { a: list('x') },
    to: { a: list('y', 'x') },
  },
  { update: 'SET a[1] = :v', values: { ':v': s('z') }, from: { a: list('x', 'y') }, to: { a: list('x', 'z') } },
  { update: 'SET a[9] = :v', values: { ':v': s('z') }, from: { a: list('x') }, to: { a: list('x', 'z') } },
  { update: 'SET m.x = :v', values: { ':v': n(1) }, from: { m: { M: {} } }, to: { m: { M: { x: n(1) } } } },
  {
    update: 'SET #n = :v, m.#n = :v',
    names: { '#n': 'name' },
    values: { ':v': n(1) },
    from: { m: { M: {} } },
    to: { name: n(1), m: { M: { name: n(1) } } },
  },
  { update: 'REMOVE a, b', from: { a: n(1), c: n(3) }, to: { c: n(3) } },
  { update: 'REMOVE a[0], a[2]', from: { a: list('x', 'y', 'z') }, to: { a: list('y') } },
  { update: 'REMOVE m.x', from: { m: { M: { x: n(1), y: n(2) } } }, to: { m: { M: { y: n(2) } } } },
  { update: 'ADD a :v', values: { ':v': n(5) }, from: {}, to: { a: n(5) } },
  { update: 'ADD a :v', values: { ':v': n(-5) }, from: { a: n('0.5') }, to: { a: n('-4.5') } },
  { update: 'ADD a :v', values: { ':v': { SS: ['q'] } }, from: {}, to: { a: { SS: ['q'] } } },
  { update: 'DELETE a :v', values: { ':v': { SS: ['x'] } }, from: { a: { SS: ['x', 'y'] } }, to: { a: { SS: ['y'] } } },
  { update: 'DELETE a :v', values: { ':v': { SS: ['x'] } }, from: { a: { SS: ['x'] } }, to: {} },
  { update: 'DELETE a :v', values: { ':v': { NS: ['1'] } }, from: {}, to: {} },
  {
    update: 'set a = :v remove b add c :v',
    values: { ':v': n(1) },
    from: { b: n(1), c: n(1) },
    to: { a: n(1), c: n(2) },
  },
];

const REFUSED: readonly (readonly [string, string, Attributes])[] = [
  ['SET pk = :v', 'part of the key', { ':v': s('x') }],
  ['SET a = b', 'does not exist in the item', {}],
  ['SET a = a + :v', 'does not exist in the item', { ':v': n(1) }],
  ['SET phrase = phrase + :v', 'incorrect data type', { ':v': n(1) }],
  ['ADD words :v', 'incorrect data type', { ':v': n(1) }],
  ['SET absent.x = :v', 'invalid for update', { ':v': n(1) }],
  ['SET a = :v, a = :v', 'overlap', { ':v': n(1) }],
  ['SET a = :v REMOVE a.b', 'overlap', { ':v': n(1) }],
  ['SET a = :v SET b = :v', 'only be used once', { ':v': n(1) }],
  ['SET name = :v', 'reserved keyword', { ':v': n(1) }],
  ['SET a = :v', 'unused', { ':v': n(1), ':w': n(1) }],
  ['SET a = :w', 'not defined', { ':v': n(1) }],
  ['SET a = :v +', 'Syntax error', { ':v': n(1) }],
  ['ADD a :v', 'Incorrect operand type', { ':v': s('x') }],
];

const update = (
  client: DynamoDBClient,
  table: string,
  sk: string,
  one: Omit<Case, 'from' | 'to'>,
  returned: ReturnValue,
) =>
  client.send(
    new UpdateItemCommand({
      TableName: table,
      Key: key('u', sk),
      UpdateExpression: one.update,
      ReturnValues: returned,
      ...(one.values === undefined ? {} : { ExpressionAttributeValues: one.values }),
      ...(one.names === undefined ? {} : { ExpressionAttributeNames: one.names }),
    }),
  );

/** What update expressions do, and which are refused. */
export const updateSuite = (world: World): void => {
  describe(`updates (${world.name})`, { timeout: PATIENCE }, () => {
    let open: OpenWorld;
    let table: string;
    beforeAll(async () => {
      open = await world.open();
      table = await createTable(open.client);
    });
    afterAll(() => open.close());

    it.each(CASES.map((one, index) => ({ ...one, index })))('$index: $update', async ({ index, ...one }) => {
      const sk = String(index);
      await put(open.client, table, { ...key('u', sk), ...one.from });
      const { Attributes: after } = await update(open.client, table, sk, one, 'ALL_NEW');
      expect(after).toEqual({ ...key('u', sk), ...one.to });
    });

    it.each(REFUSED)('refuses %s: %s', async (expression, words, values) => {
      await put(open.client, table, { ...key('u', 'r'), phrase: s('t'), words: { SS: ['w'] } });
      const given = Object.keys(values).length === 0 ? {} : { values };
      const refused = update(open.client, table, 'r', { update: expression, ...given }, 'NONE');
      await expectInvalid(refused, words);
    });

    it('creates the item when there is none', async () => {
      const { Attributes: after } = await update(
        open.client,
        table,
        'new',
        { update: 'ADD a :v', values: { ':v': n(1) } },
        'ALL_NEW',
      );
      expect(after).toEqual({ ...key('u', 'new'), a: n(1) });
    });

    it.each([
      ['NONE', undefined],
      ['ALL_OLD', { ...key('u', 'rv'), a: n(1), b: n(1), m: { M: { x: n(1), y: n(1) } } }],
      ['UPDATED_OLD', { a: n(1), m: { M: { x: n(1) } } }],
      ['ALL_NEW', { ...key('u', 'rv'), a: n(2), b: n(1), m: { M: { x: n(3), y: n(1) } } }],
      ['UPDATED_NEW', { a: n(2), m: { M: { x: n(3) } } }],
    ] as const)('returns %s', async (returned, expected) => {
      await put(open.client, table, { ...key('u', 'rv'), a: n(1), b: n(1), m: { M: { x: n(1), y: n(1) } } });
      const one = { update: 'SET a = :two, m.x = :three', values: { ':two': n(2), ':three': n(3) } };
      const { Attributes: after } = await update(open.client, table, 'rv', one, returned);
      expect(after).toEqual(expected);
    });
  });
};
