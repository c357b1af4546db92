import { consumed, consumedByTable, EVENTUAL, readUnits, STRONG, TRANSACTIONAL_READ } from './capacity.ts';
import type { Context, Operation } from './context.ts';
import type { Table } from './database.ts';
import { tableOf } from './database.ts';
import type { Path } from './expression/ast.ts';
import { readPlaceholders } from './expression/placeholders.ts';
import { parseProjection, project } from './expression/projection.ts';
import type { Input } from './input.ts';
import { flag, object, optionalText, refuseLegacy, requiredList, requiredObject, requiredText } from './input.ts';
import { checkKey } from './key.ts';
import { parseItem } from './parse-value.ts';
import type { Entry } from './sorted-store.ts';
import { find, partitionKey } from './sorted-store.ts';
import { refuseTooMany } from './transact.ts';
import type { Item } from './values.ts';

export const readProjection = (input: Input): readonly Path[] | undefined => {
  const source = optionalText(input, 'ProjectionExpression');
  const placeholders = readPlaceholders(input);
  const paths = source === undefined ? undefined : parseProjection(source, placeholders);
  placeholders.refuseUnused();
  return paths;
};

/** Reads and pays for one item. */
export const readOne = (context: Context, table: Table, key: Item, rate: number): Entry | undefined => {
  const entry = find(table.base, key);
  context.meter.read(table, partitionKey(table.base, key), readUnits(entry?.size ?? 0, rate));
  return entry;
};

export const getItem: Operation = (context, input) => {
  refuseLegacy(input);
  const table = tableOf(context.database, requiredText(input, 'TableName'));
  const key = checkKey(table.schema.keys, parseItem(requiredObject(input, 'Key')));
  const paths = readProjection(input);
  const entry = readOne(context, table, key, flag(input, 'ConsistentRead') === true ? STRONG : EVENTUAL);
  return {
    ...(entry === undefined ? {} : { Item: project(entry.item, paths) }),
    ...consumed(input, context.meter),
  };
};

/** All items as of one moment. */
export const transactGetItems: Operation = (context, input) => {
  const items = requiredList(input, 'TransactItems');
  refuseTooMany(items);
  const responses = items.map((raw) => {
    const get = requiredObject(object(raw, 'TransactItems'), 'Get');
    const table = tableOf(context.database, requiredText(get, 'TableName'));
    const key = checkKey(table.schema.keys, parseItem(requiredObject(get, 'Key')));
    const paths = readProjection(get);
    const entry = readOne(context, table, key, TRANSACTIONAL_READ);
    return entry === undefined ? {} : { Item: project(entry.item, paths) };
  });
  return { Responses: responses, ...consumedByTable(input, context.meter, true) };
};
