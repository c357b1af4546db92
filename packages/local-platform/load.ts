import { marshall } from '@aws-sdk/util-dynamodb';
import type { Engine } from '@kt/dynamodb-embedded';
import { tableName } from '@kt/platform/db/table.ts';
import { TABLES } from './contexts.ts';
import { STAGE } from './local-platform.ts';

const MOST_AT_ONCE = 25;

/**
 * Writes items into a context's table past every rule, a batch at a time: what a measurement needs that fills storage.
 *
 * @throws RangeError when the context has no table.
 */
export const loadAll = async (
  engine: Engine,
  context: string,
  items: readonly Readonly<Record<string, unknown>>[],
): Promise<void> => {
  const table = TABLES.find((one) => one.context === context);
  if (table === undefined) throw new RangeError(`no table of ${context}`);
  const puts = items.map((item) => ({ PutRequest: { Item: marshall(item, { removeUndefinedValues: true }) } }));
  for (let start = 0; start < puts.length; start += MOST_AT_ONCE) {
    const RequestItems = { [tableName(STAGE, table)]: puts.slice(start, start + MOST_AT_ONCE) };
    await engine.handle('BatchWriteItem', { RequestItems });
  }
};
