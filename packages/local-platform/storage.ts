import { CreateTableCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { createEngine, type Engine } from '@kt/dynamodb-embedded';
import { type Db, openDb } from '@kt/platform/db/db.ts';
import { createTableInput, type TableSpec, tableName } from '@kt/platform/db/table.ts';

export type Storage = { readonly engine: Engine; readonly db: Db };

/** Opens the engine of a data folder (or in memory) with the real clock, and makes the tables that are not there yet. */
export const openStorage = async (stage: string, tables: readonly TableSpec[], dir?: string): Promise<Storage> => {
  const engine = await createEngine({ now: Date.now, ...(dir !== undefined && { dir }) });
  const client = engine.client();
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const table of tables) {
    if (TableNames.includes(tableName(stage, table))) continue;
    await client.send(new CreateTableCommand(createTableInput(stage, table)));
  }
  return { engine, db: openDb(client, stage) };
};
