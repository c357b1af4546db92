/** The global secondary indexes a context may have: two work lists and the due index, all sparse. */
export type IndexName = 'gsi1' | 'gsi2' | 'due';

/** One context's table: generic `pk`/`sk`, at most three sparse indexes with `<index>pk`/`<index>sk`. */
export type TableSpec = { readonly context: string; readonly indexes: readonly IndexName[] };

export type Key = { readonly pk: string; readonly sk: string };

/** Keys of the sparse indexes; leave out what the item should not stand in. */
export type IndexKeys = {
  readonly gsi1?: readonly [pk: string, sk: string];
  readonly gsi2?: readonly [pk: string, sk: string];
};

/** Declared once in each context's `store/keys.ts`; infra and the local platform make the real table from it. */
export const defineTable = (context: string, indexes: readonly IndexName[] = ['gsi1', 'gsi2', 'due']): TableSpec => ({
  context,
  indexes,
});

export const tableName = (stage: string, table: TableSpec): string => `kumppanitori-${stage}-${table.context}`;

export const indexAttributes = (keys: IndexKeys): Record<string, string> => {
  const attributes: Record<string, string> = {};
  for (const [name, pair] of Object.entries(keys)) {
    attributes[`${name}pk`] = pair[0];
    attributes[`${name}sk`] = pair[1];
  }
  return attributes;
};

const keyAttribute = (name: string) => ({ AttributeName: name, AttributeType: 'S' as const });
const keySchema = (prefix: string) => [
  { AttributeName: `${prefix}pk`, KeyType: 'HASH' as const },
  { AttributeName: `${prefix}sk`, KeyType: 'RANGE' as const },
];

/** The `CreateTable` input of a context's table. */
export const createTableInput = (stage: string, table: TableSpec) => ({
  TableName: tableName(stage, table),
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: ['', ...table.indexes].flatMap((p) => [keyAttribute(`${p}pk`), keyAttribute(`${p}sk`)]),
  KeySchema: keySchema(''),
  ...(table.indexes.length > 0 && {
    GlobalSecondaryIndexes: table.indexes.map((name) => ({
      IndexName: name,
      KeySchema: keySchema(name),
      Projection: { ProjectionType: 'ALL' as const },
    })),
  }),
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' as const },
});
