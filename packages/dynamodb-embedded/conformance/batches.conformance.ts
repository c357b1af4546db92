import type { WriteRequest } from '@aws-sdk/client-dynamodb';
import { BatchGetItemCommand, BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenWorld, World } from './world.ts';
import { createTable, expectInvalid, key, n, PATIENCE, put, s } from './world.ts';

const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => String(index));

/** Many items in one request, over several tables. */
export const batchSuite = (world: World): void => {
  describe(`batches (${world.name})`, { timeout: PATIENCE }, () => {
    let open: OpenWorld;
    let table: string;
    let other: string;
    beforeAll(async () => {
      open = await world.open();
      table = await createTable(open.client);
      other = await createTable(open.client);
    });
    afterAll(() => open.close());

    const write = (requests: readonly WriteRequest[]) =>
      open.client.send(new BatchWriteItemCommand({ RequestItems: { [table]: [...requests] } }));
    const putting = (sk: string): WriteRequest => ({ PutRequest: { Item: { ...key('b', sk), v: n(1) } } });

    it('writes 25, deletes, and refuses 26 or one item twice', async () => {
      const { UnprocessedItems } = await write(numbered(25).map(putting));
      expect(UnprocessedItems).toEqual({});
      await write([{ DeleteRequest: { Key: key('b', '0') } }]);
      await expect(write(numbered(26).map(putting))).rejects.toMatchObject({ name: 'ValidationException' });
      await expectInvalid(write([putting('1'), putting('1')]), 'duplicates');
    });

    it('gets a hundred over two tables, without those that are missing', async () => {
      await put(open.client, table, ...numbered(3).map((sk) => ({ ...key('g', sk), v: n(sk) })));
      await put(open.client, other, key('g', 'other'));
      const keys = numbered(99).map((sk) => key('g', sk));
      const { Responses, UnprocessedKeys } = await open.client.send(
        new BatchGetItemCommand({
          RequestItems: { [table]: { Keys: keys, ProjectionExpression: 'v' }, [other]: { Keys: [key('g', 'other')] } },
        }),
      );
      expect((Responses?.[table] ?? []).map((item) => item['v']?.N).sort()).toEqual(['0', '1', '2']);
      expect(Responses?.[other]).toEqual([key('g', 'other')]);
      expect(UnprocessedKeys).toEqual({});
    });

    it('refuses more than a hundred keys', async () => {
      const tooMany = open.client.send(
        new BatchGetItemCommand({ RequestItems: { [table]: { Keys: numbered(101).map((sk) => key('g', sk)) } } }),
      );
      await expect(tooMany).rejects.toMatchObject({ name: 'ValidationException' });
    });

    it('hands the keys back that would make the answer larger than 16 megabytes', async () => {
      const text = s('x'.repeat(399_000));
      const names = numbered(45);
      for (const sk of names) await put(open.client, table, { ...key('large', sk), text });
      const { Responses, UnprocessedKeys } = await open.client.send(
        new BatchGetItemCommand({ RequestItems: { [table]: { Keys: names.map((sk) => key('large', sk)) } } }),
      );
      const got = Responses?.[table]?.length ?? 0;
      expect(got).toBeLessThan(45);
      expect(got + (UnprocessedKeys?.[table]?.Keys?.length ?? 0)).toBe(45);
    });
  });
};
