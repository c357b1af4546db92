import type { AttributeValue, CreateTableCommandInput, DynamoDBClient, Projection } from '@aws-sdk/client-dynamodb';
import { CreateTableCommand, PutItemCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { expect } from 'vitest';

/** Something that speaks DynamoDB; the suites know nothing more of it. */
export type World = {
  readonly name: string;
  readonly open: () => Promise<OpenWorld>;
};
export type OpenWorld = { readonly client: DynamoDBClient; readonly close: () => Promise<void> };

/** Milliseconds a test may take on a busy machine. */
export const PATIENCE = 120_000;

export type Attributes = Record<string, AttributeValue>;

export const s = (text: string): AttributeValue => ({ S: text });
export const n = (number: number | string): AttributeValue => ({ N: String(number) });

export const key = (pk: string, sk: string): Attributes => ({ pk: s(pk), sk: s(sk) });

const index = (IndexName: string, rangeName: string, projection: Projection) => ({
  IndexName,
  KeySchema: [
    { AttributeName: 'group', KeyType: 'HASH' as const },
    { AttributeName: rangeName, KeyType: 'RANGE' as const },
  ],
  Projection: projection,
});

const request = (TableName: string): CreateTableCommandInput => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'group', AttributeType: 'S' },
    { AttributeName: 'rank', AttributeType: 'N' },
  ],
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    index('by-rank', 'rank', { ProjectionType: 'ALL' }),
    index('keys-only', 'rank', { ProjectionType: 'KEYS_ONLY' }),
    index('with-title', 'rank', { ProjectionType: 'INCLUDE', NonKeyAttributes: ['title'] }),
  ],
});

let tables = 0;

/** A fresh table: `pk`/`sk`, and three sparse indexes on `group` and the number `rank`. */
export const createTable = async (client: DynamoDBClient): Promise<string> => {
  tables += 1;
  const TableName = `conformance-${String(process.pid)}-${String(tables)}`;
  await client.send(new CreateTableCommand(request(TableName)));
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1 }, { TableName });
  return TableName;
};

export const put = async (
  client: DynamoDBClient,
  TableName: string,
  ...items: readonly Attributes[]
): Promise<void> => {
  for (const Item of items) await client.send(new PutItemCommand({ TableName, Item }));
};

/** The request is refused as invalid, and the message says why in these words. */
export const expectInvalid = async (sent: Promise<unknown>, words: string): Promise<void> => {
  const refusal = await sent.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refusal).toMatchObject({ name: 'ValidationException' });
  expect(refusal instanceof Error ? refusal.message : '').toContain(words);
};
