import type { Table } from './database.ts';
import type { IndexSchema, KeySchema, TableSchema } from './schema.ts';
import { keyAttributes } from './schema.ts';
import type { SortedStore } from './sorted-store.ts';

const ACCOUNT = 'arn:aws:dynamodb:local:000000000000';

const keySchema = ({ hash, range }: KeySchema): readonly object[] => [
  { AttributeName: hash.name, KeyType: 'HASH' },
  ...(range === undefined ? [] : [{ AttributeName: range.name, KeyType: 'RANGE' }]),
];

const extent = (store: SortedStore): { ItemCount: number; bytes: number } => {
  let count = 0;
  let bytes = 0;
  for (const entries of store.partitions.values()) {
    count += entries.length;
    for (const entry of entries) bytes += entry.size;
  }
  return { ItemCount: count, bytes };
};

const projection = ({ projection: { type, ...rest } }: IndexSchema): object => ({
  ProjectionType: type,
  ...('attributes' in rest ? { NonKeyAttributes: rest.attributes } : {}),
});

const describeIndexes = (table: Table): object => {
  if (table.indexes.length === 0) return {};
  return {
    GlobalSecondaryIndexes: table.indexes.map(({ schema, store }) => {
      const { ItemCount, bytes } = extent(store);
      return {
        IndexName: schema.name,
        KeySchema: keySchema(schema.keys),
        Projection: projection(schema),
        IndexStatus: 'ACTIVE',
        IndexSizeBytes: bytes,
        ItemCount,
        IndexArn: `${ACCOUNT}:table/${table.schema.name}/index/${schema.name}`,
      };
    }),
  };
};

export const streamArn = (schema: TableSchema): string =>
  `${ACCOUNT}:table/${schema.name}/stream/${new Date(schema.createdAt).toISOString().slice(0, -1)}`;

const describeStream = (schema: TableSchema): object =>
  schema.stream === undefined
    ? {}
    : {
        StreamSpecification: { StreamEnabled: true, StreamViewType: schema.stream },
        LatestStreamLabel: new Date(schema.createdAt).toISOString().slice(0, -1),
        LatestStreamArn: streamArn(schema),
      };

/** A table is ACTIVE as soon as it is created. Counts are exact, not six hours old as Amazon's. */
export const describeTable = (table: Table): object => {
  const { schema } = table;
  const { ItemCount, bytes } = extent(table.base);
  const keys = [schema.keys, ...schema.indexes.map((index) => index.keys)].flatMap(keyAttributes);
  return {
    TableName: schema.name,
    TableStatus: 'ACTIVE',
    TableArn: `${ACCOUNT}:table/${schema.name}`,
    CreationDateTime: schema.createdAt / 1000,
    AttributeDefinitions: [...new Map(keys.map((key) => [key.name, key.type]))].map(
      ([AttributeName, AttributeType]) => ({
        AttributeName,
        AttributeType,
      }),
    ),
    KeySchema: keySchema(schema.keys),
    ItemCount,
    TableSizeBytes: bytes,
    BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
    ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0, NumberOfDecreasesToday: 0 },
    DeletionProtectionEnabled: schema.protected === true,
    ...describeIndexes(table),
    ...describeStream(schema),
  };
};
