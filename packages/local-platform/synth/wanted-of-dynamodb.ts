import * as z from 'zod';
import type { Wanted } from './permitted.ts';

const zKeyed = z.looseObject({ pk: z.looseObject({ S: z.string() }) });
const zNamed = z.looseObject({ TableName: z.string() });
const zGet = zNamed.extend({ Key: zKeyed });
const zQuery = zNamed.extend({
  IndexName: z.string().exactOptional(),
  ExpressionAttributeValues: z.looseObject({ ':pk': z.looseObject({ S: z.string() }) }),
});
const zBatch = z.looseObject({ RequestItems: z.record(z.string(), z.looseObject({ Keys: z.array(zKeyed) })) });
const zWrite = z.union([
  z
    .looseObject({ Put: zNamed.extend({ Item: zKeyed }) })
    .transform(({ Put }) => ({ action: 'PutItem', ...Put, Key: Put.Item })),
  z.looseObject({ Update: zGet }).transform(({ Update }) => ({ action: 'UpdateItem', ...Update })),
  z.looseObject({ Delete: zGet }).transform(({ Delete }) => ({ action: 'DeleteItem', ...Delete })),
  z
    .looseObject({ ConditionCheck: zGet })
    .transform(({ ConditionCheck }) => ({ action: 'ConditionCheckItem', ...ConditionCheck })),
]);
const zTransaction = z.looseObject({ TransactItems: z.array(zWrite) });

const arnOf = (table: string): string => `arn:aws:dynamodb:eu-north-1:111122223333:table/${table}`;
const wanted = (action: string, resource: string, keys: readonly string[]): Wanted => ({
  action: `dynamodb:${action}`,
  resource,
  context: { 'dynamodb:LeadingKeys': [...new Set(keys)] },
});

const READERS: Readonly<Record<string, (input: unknown) => readonly Wanted[]>> = {
  GetItem: (input) => {
    const { TableName, Key } = zGet.parse(input);
    return [wanted('GetItem', arnOf(TableName), [Key.pk.S])];
  },
  Query: (input) => {
    const { TableName, IndexName, ExpressionAttributeValues } = zQuery.parse(input);
    const resource = IndexName === undefined ? arnOf(TableName) : `${arnOf(TableName)}/index/${IndexName}`;
    return [wanted('Query', resource, [ExpressionAttributeValues[':pk'].S])];
  },
  BatchGetItem: (input) =>
    Object.entries(zBatch.parse(input).RequestItems).map(([table, { Keys }]) =>
      wanted(
        'BatchGetItem',
        arnOf(table),
        Keys.map(({ pk }) => pk.S),
      ),
    ),
  TransactWriteItems: (input) =>
    zTransaction
      .parse(input)
      .TransactItems.map(({ action, TableName, Key }) => wanted(action, arnOf(TableName), [Key.pk.S])),
};

/** What rights a request to DynamoDB needs, as Amazon judges it: a transaction needs those of its parts. */
export const wantedOfDynamoDb = (operation: string, input: unknown): readonly Wanted[] =>
  READERS[operation]?.(input) ?? [wanted(operation, '*', [])];
