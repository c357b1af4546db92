import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { createMeter, type Meter } from './meter.ts';
import { readAsPrototype } from './read-as-prototype.ts';
import { type IndexName, type Key, type TableSpec, tableName } from './table.ts';

/** A stored item: attribute values as plain JavaScript. */
export type Item = Readonly<Record<string, unknown>>;

export type Page = { readonly items: readonly Item[]; readonly next?: Item };

/** Which part of a partition to read, in key order. */
export type Range = {
  readonly index?: IndexName;
  readonly pk: string;
  readonly prefix?: string;
  readonly from?: string;
  readonly upTo?: string;
  readonly limit?: number;
  readonly after?: Item;
  readonly backwards?: boolean;
  readonly consistent?: boolean;
};

/** Storage of one stage. Reads are strongly consistent unless they go through an index. */
export type Db = {
  readonly stage: string;
  readonly meter: Meter;
  readonly get: (table: TableSpec, key: Key) => Promise<Item | undefined>;
  /** Different keys of one table, 100 a call; order follows the keys, missing ones are `undefined`. */
  readonly getMany: (table: TableSpec, keys: readonly Key[]) => Promise<readonly (Item | undefined)[]>;
  /** One page (1 MB or `limit`). */
  readonly query: (table: TableSpec, range: Range) => Promise<Page>;
  /** Every page of a range: for bounded ranges only, never behind a page that grows with the data. */
  readonly queryAll: (table: TableSpec, range: Range) => Promise<readonly Item[]>;
  readonly transact: (items: NonNullable<TransactWriteCommandInput['TransactItems']>, token: string) => Promise<void>;
};

const condition = (range: Range): { text: string; values: Record<string, string> } => {
  if (range.prefix !== undefined) return { text: ' AND begins_with(#sk, :p)', values: { ':p': range.prefix } };
  if (range.from !== undefined && range.upTo !== undefined)
    return { text: ' AND #sk BETWEEN :f AND :u', values: { ':f': range.from, ':u': range.upTo } };
  if (range.from !== undefined) return { text: ' AND #sk >= :f', values: { ':f': range.from } };
  if (range.upTo !== undefined) return { text: ' AND #sk <= :u', values: { ':u': range.upTo } };
  return { text: '', values: {} };
};

const queryInput = (stage: string, table: TableSpec, range: Range) => {
  const prefix = range.index ?? '';
  const { text, values } = condition(range);
  return {
    TableName: tableName(stage, table),
    ...(range.index !== undefined && { IndexName: range.index }),
    ...(range.index === undefined && { ConsistentRead: range.consistent ?? true }),
    KeyConditionExpression: `#pk = :pk${text}`,
    ExpressionAttributeNames: { '#pk': `${prefix}pk`, ...(text !== '' && { '#sk': `${prefix}sk` }) },
    ExpressionAttributeValues: { ':pk': range.pk, ...values },
    ...(range.limit !== undefined && { Limit: range.limit }),
    ...(range.after !== undefined && { ExclusiveStartKey: range.after }),
    ScanIndexForward: range.backwards !== true,
    ReturnConsumedCapacity: 'TOTAL' as const,
  };
};

const MOST_KEYS = 100;

const batchGet = async (send: DynamoDBDocumentClient, name: string, keys: readonly Key[], meter: Meter) => {
  const found: Item[] = [];
  let pending: Record<string, unknown>[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  while (pending.length > 0) {
    const waiting = pending.slice(MOST_KEYS);
    const command = new BatchGetCommand({
      RequestItems: { [name]: { Keys: pending.slice(0, MOST_KEYS), ConsistentRead: true } },
      ReturnConsumedCapacity: 'TOTAL',
    });
    const answer = await send.send(command);
    meter.record('read', answer.ConsumedCapacity);
    found.push(...(answer.Responses?.[name] ?? []));
    pending = [...(answer.UnprocessedKeys?.[name]?.Keys ?? []), ...waiting];
  }
  return keys.map((key) => found.find((item) => item['pk'] === key.pk && item['sk'] === key.sk));
};

/** Opens storage over an SDK client; nothing here knows whether Amazon or the embedded engine answers. */
export const openDb = (client: DynamoDBClient, stage: string, meter: Meter = createMeter()): Db => {
  // Objects are known by their type, not by their `constructor`: that may be a key somebody chose.
  const marshallOptions = { removeUndefinedValues: true, convertClassInstanceToMap: true };
  const send = DynamoDBDocumentClient.from(client, { marshallOptions });
  readAsPrototype(send.config);
  const query = async (table: TableSpec, range: Range): Promise<Page> => {
    const answer = await send.send(new QueryCommand(queryInput(stage, table, range)));
    meter.record('read', answer.ConsumedCapacity);
    return { items: answer.Items ?? [], ...(answer.LastEvaluatedKey && { next: answer.LastEvaluatedKey }) };
  };
  return {
    stage,
    meter,
    get: async (table, { pk, sk }) => {
      const input = { TableName: tableName(stage, table), Key: { pk, sk }, ConsistentRead: true };
      const answer = await send.send(new GetCommand({ ...input, ReturnConsumedCapacity: 'TOTAL' }));
      meter.record('read', answer.ConsumedCapacity);
      return answer.Item;
    },
    getMany: (table, keys) => batchGet(send, tableName(stage, table), keys, meter),
    query,
    queryAll: async (table, range) => {
      const items: Item[] = [];
      let after = range.after;
      do {
        const page: Page = await query(table, after === undefined ? range : { ...range, after });
        items.push(...page.items);
        after = page.next;
      } while (after !== undefined);
      return items;
    },
    transact: async (items, token) => {
      const input = { TransactItems: items, ClientRequestToken: token, ReturnConsumedCapacity: 'TOTAL' as const };
      const answer = await send.send(new TransactWriteCommand(input));
      meter.record('write', answer.ConsumedCapacity);
    },
  };
};
