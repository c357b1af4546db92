import type { QueryCommandInput, QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { DeleteItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Attributes, OpenWorld, World } from './world.ts';
import { createTable, expectInvalid, key, n, PATIENCE, put, s } from './world.ts';

const member = (sk: string, rank: number): Attributes => ({
  ...key('p', sk),
  group: s('g'),
  rank: n(rank),
  title: s(`title ${sk}`),
  note: s('note'),
});

/** Sparse indexes with numbers as range keys, in all three projections. */
export const indexSuite = (world: World): void => {
  describe(`indexes (${world.name})`, { timeout: PATIENCE }, () => {
    let open: OpenWorld;
    let table: string;
    const query = (IndexName: string, more: Partial<QueryCommandInput> = {}): Promise<QueryCommandOutput> =>
      open.client.send(
        new QueryCommand({
          TableName: table,
          IndexName,
          KeyConditionExpression: '#g = :g',
          ExpressionAttributeNames: { '#g': 'group' },
          ExpressionAttributeValues: { ':g': s('g') },
          ...more,
        }),
      );
    const ranks = async (): Promise<readonly (string | undefined)[]> =>
      ((await query('by-rank')).Items ?? []).map((item) => item['rank']?.N);

    beforeAll(async () => {
      open = await world.open();
    });
    beforeEach(async () => {
      table = await createTable(open.client);
      await put(open.client, table, member('a', 10), member('b', 9), member('c', -1), key('p', 'outside'));
    });
    afterAll(() => open.close());

    it('holds only items that have the index key, in the order of numbers', async () => {
      expect(await ranks()).toEqual(['-1', '9', '10']);
    });

    it('follows changes, moves and removals', async () => {
      const ofA = { TableName: table, Key: key('p', 'a') };
      await open.client.send(
        new UpdateItemCommand({
          ...ofA,
          UpdateExpression: 'SET #r = :r',
          ExpressionAttributeNames: { '#r': 'rank' },
          ExpressionAttributeValues: { ':r': n(0) },
        }),
      );
      expect(await ranks()).toEqual(['-1', '0', '9']);
      await open.client.send(
        new UpdateItemCommand({ ...ofA, UpdateExpression: 'REMOVE #r', ExpressionAttributeNames: { '#r': 'rank' } }),
      );
      expect(await ranks()).toEqual(['-1', '9']);
      await open.client.send(new DeleteItemCommand({ TableName: table, Key: key('p', 'c') }));
      expect(await ranks()).toEqual(['9']);
    });

    it('gives what each projection holds', async () => {
      const first = async (index: string): Promise<Attributes | undefined> => (await query(index)).Items?.[0];
      expect(await first('by-rank')).toEqual(member('c', -1));
      expect(await first('keys-only')).toEqual({ ...key('p', 'c'), group: s('g'), rank: n(-1) });
      expect(await first('with-title')).toEqual({ ...key('p', 'c'), group: s('g'), rank: n(-1), title: s('title c') });
    });

    it('pages with a key of the index and of the table, also among equal ranks', async () => {
      await put(open.client, table, ...['d', 'e', 'f', 'g'].map((sk) => member(sk, 9)));
      const seen: string[] = [];
      let start: Attributes | undefined;
      do {
        const page: QueryCommandOutput = await query('by-rank', {
          Limit: 2,
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        });
        seen.push(...(page.Items ?? []).map((item) => item['sk']?.S ?? ''));
        start = page.LastEvaluatedKey;
        if (start !== undefined) expect(Object.keys(start).sort()).toEqual(['group', 'pk', 'rank', 'sk']);
      } while (start !== undefined);
      expect(seen).toHaveLength(7);
      expect(new Set(seen).size).toBe(7);
    });

    it.each([
      ['a consistent read', { ConsistentRead: true }, 'Consistent reads are not supported'],
      ['an index that is not there', { IndexName: 'absent' }, 'does not have the specified index'],
      [
        'all attributes of a narrow index',
        { IndexName: 'keys-only', Select: 'ALL_ATTRIBUTES' },
        'ALL_ATTRIBUTES is not supported',
      ],
      ['what an index does not hold', { IndexName: 'keys-only', ProjectionExpression: 'note' }, 'does not project'],
      ['a start key of the table alone', { ExclusiveStartKey: key('p', 'a') }, 'starting key is invalid'],
    ] as const)('refuses %s', async (_, more, words) => {
      await expectInvalid(query('by-rank', more), words);
    });

    it('refuses an index key of another type', async () => {
      const wrong = open.client.send(
        new PutItemCommand({ TableName: table, Item: { ...key('p', 'x'), rank: s('first') } }),
      );
      await expectInvalid(wrong, 'Type mismatch for Index Key rank');
    });
  });
};
