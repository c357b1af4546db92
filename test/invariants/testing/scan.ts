import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Engine } from '@kt/dynamodb-embedded';
import { type TableSpec, tableName } from '@kt/platform/db/table.ts';
import type { ObservedItem } from '../observed.ts';

/** Every item of the given tables, as a dump has them. */
export const scanned = async (engine: Engine, tables: readonly TableSpec[]): Promise<readonly ObservedItem[]> => {
  const client = engine.client();
  const all: ObservedItem[] = [];
  for (const table of tables) {
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new ScanCommand({ TableName: tableName('test', table), ...(from && { ExclusiveStartKey: from }) }),
      );
      all.push(...(page.Items ?? []).map((item) => ({ table: table.context, item })));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  }
  return all;
};
