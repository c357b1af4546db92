import type {
  QueryCommandInput,
  QueryCommandOutput,
  ScanCommandInput,
  ScanCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Attributes, OpenWorld, World } from './world.ts';
import { createTable, expectInvalid, key, n, PATIENCE, put, s } from './world.ts';

const SORT_KEYS = ['A#1', 'A#10', 'A#2', 'B#1', 'B#2', 'Ä', '€', '😀'];

const RANGES: readonly (readonly [string, Attributes, readonly string[]])[] = [
  ['pk = :p', {}, SORT_KEYS],
  ['pk = :p AND sk = :a', { ':a': s('A#2') }, ['A#2']],
  ['pk = :p AND begins_with(sk, :a)', { ':a': s('A#1') }, ['A#1', 'A#10']],
  ['pk = :p AND sk BETWEEN :a AND :b', { ':a': s('A#10'), ':b': s('B#1') }, ['A#10', 'A#2', 'B#1']],
  ['pk = :p AND sk < :a', { ':a': s('A#2') }, ['A#1', 'A#10']],
  ['pk = :p AND sk <= :a', { ':a': s('A#2') }, ['A#1', 'A#10', 'A#2']],
  ['pk = :p AND sk > :a', { ':a': s('B#2') }, ['Ä', '€', '😀']],
  ['(pk = :p) AND (sk >= :a)', { ':a': s('B#2') }, ['B#2', 'Ä', '€', '😀']],
  ['sk > :a AND pk = :p', { ':a': s('zz') }, ['Ä', '€', '😀']],
];

const REFUSED: readonly (readonly [string, Attributes, string])[] = [
  ['sk = :a', { ':a': s('x') }, 'missed key schema element: pk'],
  ['pk = :a AND elsewhere = :a', { ':a': s('x') }, 'missed key schema element: sk'],
  ['pk > :a', { ':a': s('x') }, 'not supported'],
  ['pk = :a OR sk = :a', { ':a': s('x') }, 'OR'],
  ['pk = :a AND sk <> :a', { ':a': s('x') }, 'Invalid operator'],
  ['pk = :a AND sk = :b', { ':a': s('x'), ':b': n(1) }, 'does not match schema type'],
  ['pk = :a AND sk > :a AND sk < :b', { ':a': s('x'), ':b': s('y') }, 'one condition per key'],
  ['pk = :a AND sk BETWEEN :b AND :a', { ':a': s('x'), ':b': s('y') }, 'greater than or equal to lower bound'],
];

const keysOf = ({ Items = [] }: Pick<QueryCommandOutput, 'Items'>): readonly (string | undefined)[] =>
  Items.map((item) => item['sk']?.S);

/** Stretches, directions, filters and pages of one partition. */
export const querySuite = (world: World): void => {
  describe(`queries (${world.name})`, { timeout: PATIENCE }, () => {
    let open: OpenWorld;
    let table: string;
    const query = (input: Omit<QueryCommandInput, 'TableName'>): Promise<QueryCommandOutput> =>
      open.client.send(new QueryCommand({ TableName: table, ...input }));
    const all = { KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': s('p') } };

    beforeAll(async () => {
      open = await world.open();
      table = await createTable(open.client);
      const items = SORT_KEYS.map((sk, index) => ({ ...key('p', sk), even: { BOOL: index % 2 === 0 }, at: n(index) }));
      await put(open.client, table, ...[...items].reverse(), key('other', 'A#1'));
    });
    afterAll(() => open.close());

    it.each(RANGES)('%s', async (expression, values, expected) => {
      const input = { KeyConditionExpression: expression, ExpressionAttributeValues: { ':p': s('p'), ...values } };
      expect(keysOf(await query(input))).toEqual(expected);
      expect(keysOf(await query({ ...input, ScanIndexForward: false }))).toEqual([...expected].reverse());
    });

    it.each(REFUSED)('refuses %s', async (expression, values, words) => {
      await expectInvalid(query({ KeyConditionExpression: expression, ExpressionAttributeValues: values }), words);
    });

    it('filters after reading: the counts tell both figures', async () => {
      const found = await query({
        ...all,
        FilterExpression: 'even = :t',
        ExpressionAttributeValues: { ':p': s('p'), ':t': { BOOL: true } },
        Limit: 5,
      });
      expect(keysOf(found)).toEqual(['A#1', 'A#2', 'B#2']);
      expect([found.Count, found.ScannedCount]).toEqual([3, 5]);
      expect(found.LastEvaluatedKey).toEqual(key('p', 'B#2'));
    });

    it('refuses a filter on the key', async () => {
      await expectInvalid(query({ ...all, FilterExpression: 'sk = :p' }), 'non-primary key attributes');
    });

    it.each([true, false])('pages through everything once, forward: %s', async (forward) => {
      const seen: (string | undefined)[] = [];
      let start: Attributes | undefined;
      let pages = 0;
      do {
        const page: QueryCommandOutput = await query({
          ...all,
          Limit: 3,
          ScanIndexForward: forward,
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        });
        seen.push(...keysOf(page));
        start = page.LastEvaluatedKey;
        pages += 1;
      } while (start !== undefined && pages < 10);
      expect(seen).toEqual(forward ? SORT_KEYS : [...SORT_KEYS].reverse());
      expect(pages).toBe(3);
    });

    it('goes on from a key whose item is gone', async () => {
      const page = await query({ ...all, ExclusiveStartKey: key('p', 'A#15') });
      expect(keysOf(page)).toEqual(SORT_KEYS.slice(2));
    });

    it('refuses a start key of another partition', async () => {
      await expectInvalid(query({ ...all, ExclusiveStartKey: key('other', 'A#1') }), 'starting key');
    });

    it('counts without giving items', async () => {
      const found = await query({ ...all, Select: 'COUNT' });
      expect([found.Items, found.Count]).toEqual([undefined, SORT_KEYS.length]);
    });

    it('projects nested parts', async () => {
      await put(open.client, table, {
        ...key('nested', '1'),
        m: { M: { x: n(1), y: n(2) } },
        l: { L: [s('a'), s('b'), s('c')] },
      });
      const found = await query({
        KeyConditionExpression: 'pk = :p',
        ProjectionExpression: 'm.x, l[2], l[0], absent.x',
        ExpressionAttributeValues: { ':p': s('nested') },
      });
      expect(found.Items).toEqual([{ m: { M: { x: n(1) } }, l: { L: [s('a'), s('c')] } }]);
    });

    it('ends a page at one megabyte', async () => {
      const text = 'x'.repeat(200_000);
      for (let index = 0; index < 8; index += 1) {
        await put(open.client, table, { ...key('large', String(index)), text: s(text) });
      }
      const first = await query({ KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': s('large') } });
      expect(first.Count).toBe(6);
      expect(first.LastEvaluatedKey).toEqual(key('large', '5'));
    });

    const scanned = async (segment: Partial<ScanCommandInput>): Promise<number> => {
      let count = 0;
      let start: Attributes | undefined;
      do {
        const page: ScanCommandOutput = await open.client.send(
          new ScanCommand({
            TableName: table,
            FilterExpression: 'attribute_exists(even)',
            Select: 'COUNT',
            Limit: 3,
            ...segment,
            ...(start === undefined ? {} : { ExclusiveStartKey: start }),
          }),
        );
        count += page.Count ?? 0;
        start = page.LastEvaluatedKey;
      } while (start !== undefined);
      return count;
    };

    it('scans everything page by page, in as many segments as asked', async () => {
      expect(await scanned({})).toBe(SORT_KEYS.length);
      const parts = await Promise.all([0, 1, 2].map((Segment) => scanned({ Segment, TotalSegments: 3 })));
      expect(parts.reduce((sum, count) => sum + count, 0)).toBe(SORT_KEYS.length);
    });
  });
};
