import { batchGetItem, batchWriteItem } from './batch.ts';
import type { Operation } from './context.ts';
import { query } from './query.ts';
import { getItem, transactGetItems } from './read-operations.ts';
import { scan } from './scan.ts';
import { describeStream, getRecords, getShardIterator, listStreams } from './stream-operations.ts';
import {
  createTable,
  deleteTable,
  describeTableOperation,
  describeTimeToLive,
  listTables,
  updateTimeToLive,
} from './table-operations.ts';
import { transactWriteItems } from './transact.ts';
import { deleteItem, putItem, updateItem } from './write-operations.ts';

/** Everything the engine answers to, by the API's own names. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['CreateTable', createTable],
  ['DescribeTable', describeTableOperation],
  ['ListTables', listTables],
  ['DeleteTable', deleteTable],
  ['UpdateTimeToLive', updateTimeToLive],
  ['DescribeTimeToLive', describeTimeToLive],
  ['PutItem', putItem],
  ['GetItem', getItem],
  ['UpdateItem', updateItem],
  ['DeleteItem', deleteItem],
  ['Query', query],
  ['Scan', scan],
  ['BatchGetItem', batchGetItem],
  ['BatchWriteItem', batchWriteItem],
  ['TransactWriteItems', transactWriteItems],
  ['TransactGetItems', transactGetItems],
  ['ListStreams', listStreams],
  ['DescribeStream', describeStream],
  ['GetShardIterator', getShardIterator],
  ['GetRecords', getRecords],
]);
