import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Engine } from '@kt/dynamodb-embedded';
import { tableName } from '@kt/platform/db/table.ts';
import * as z from 'zod';
import { TABLES } from './contexts.ts';
import { STAGE } from './local-platform.ts';

/** One stored item with the context whose table it lies in. */
export type Dumped = { readonly table: string; readonly item: Readonly<Record<string, unknown>> };

const zPage = z.looseObject({
  Items: z.array(z.custom<Record<string, AttributeValue>>()).catch([]),
  LastEvaluatedKey: z.unknown().optional(),
});

/** Every item of every table, for verification and invariants. */
export const dumpAll = async (engine: Engine): Promise<readonly Dumped[]> => {
  const all: Dumped[] = [];
  for (const table of TABLES) {
    const TableName = tableName(STAGE, table);
    let ExclusiveStartKey: unknown;
    do {
      const input = { TableName, ...(ExclusiveStartKey !== undefined && { ExclusiveStartKey }) };
      const page = zPage.parse(await engine.handle('Scan', input));
      all.push(...page.Items.map((item) => ({ table: table.context, item: unmarshall(item) })));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
  }
  return all;
};
