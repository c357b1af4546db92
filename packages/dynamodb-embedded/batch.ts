import { consumedByTable, EVENTUAL, PLAIN_WRITE, STRONG } from './capacity.ts';
import { writesOf } from './change.ts';
import type { Context, Operation } from './context.ts';
import { tableOf } from './database.ts';
import { invalid, throttledError } from './errors.ts';
import { project } from './expression/projection.ts';
import type { Input } from './input.ts';
import { flag, object, optionalObject, refuseLegacy, requiredList, requiredObject } from './input.ts';
import { checkKey } from './key.ts';
import { parseItem } from './parse-value.ts';
import { readOne, readProjection } from './read-operations.ts';
import type { Item } from './values.ts';
import type { WriteAction } from './write-action.ts';
import { attempt, readWriteAction } from './write-action.ts';

const MOST_WRITES = 25;
const MOST_GETS = 100;
const LARGEST_ANSWER = 16 * 1024 * 1024;

const refuseDuplicates = (keys: readonly string[]): void => {
  if (new Set(keys).size < keys.length) throw invalid('Provided list of item keys contains duplicates');
};

const keyText = (table: string, key: Item): string => `${table}\n${JSON.stringify(Object.entries(key).sort())}`;

const byTable = <T>(parts: readonly (readonly [string, T])[]): Readonly<Record<string, readonly T[]>> => {
  const grouped = new Map<string, T[]>();
  for (const [table, part] of parts) grouped.set(table, [...(grouped.get(table) ?? []), part]);
  return Object.fromEntries(grouped);
};

const readWrite = (context: Context, table: string, raw: unknown): WriteAction => {
  const request = object(raw, 'WriteRequest');
  const put = optionalObject(request, 'PutRequest');
  const del = optionalObject(request, 'DeleteRequest');
  if ((put === undefined) === (del === undefined)) {
    throw invalid(
      'Supplied AttributeValue has more than one datatypes set or none: give one PutRequest or DeleteRequest',
    );
  }
  return put === undefined
    ? readWriteAction(context.database, 'Delete', { ...del, TableName: table })
    : readWriteAction(context.database, 'Put', { ...put, TableName: table });
};

const tooMany = (what: string, most: number): Error =>
  invalid(`Too many items requested for the ${what} call: the most is ${String(most)}`);

/** Half of a batch when a fault throttles it, everything otherwise. */
const accepted = (context: Context, count: number): number => {
  if (!context.throttled) return count;
  if (count > 1) return Math.floor(count / 2);
  throw throttledError();
};

export const batchWriteItem: Operation = (context, input) => {
  const requested = Object.entries(requiredObject(input, 'RequestItems')).flatMap(([table, list]) =>
    requiredList({ [table]: list }, table).map((raw) => ({ table, raw, action: readWrite(context, table, raw) })),
  );
  if (requested.length === 0) throw invalid('The batch write request list for a table cannot be null or empty');
  if (requested.length > MOST_WRITES) throw tooMany('BatchWriteItem', MOST_WRITES);
  refuseDuplicates(requested.map(({ table, action }) => keyText(table, action.key)));
  const done = requested.slice(0, accepted(context, requested.length));
  const changes = done.flatMap(({ action }) => {
    const tried = attempt(action);
    return tried.passed ? [tried.change] : [];
  });
  for (const change of changes) context.meter.write(change, PLAIN_WRITE);
  const writes = changes.flatMap(writesOf);
  if (writes.length > 0) context.commit({ kind: 'commit', at: context.now, writes });
  return {
    UnprocessedItems: byTable(requested.slice(done.length).map(({ table, raw }) => [table, raw] as const)),
    ...consumedByTable(input, context.meter),
  };
};

type Get = { readonly table: string; readonly key: Item; readonly request: Input };

const readGets = (context: Context, input: Input): readonly Get[] => {
  const gets = Object.entries(requiredObject(input, 'RequestItems')).flatMap(([table, raw]) => {
    const request = object(raw, table);
    refuseLegacy(request);
    const { keys } = tableOf(context.database, table).schema;
    return requiredList(request, 'Keys').map((key) => ({ table, key: checkKey(keys, parseItem(key)), request }));
  });
  if (gets.length === 0) throw invalid('The batch get request list for a table cannot be null or empty');
  if (gets.length > MOST_GETS) throw tooMany('BatchGetItem', MOST_GETS);
  refuseDuplicates(gets.map(({ table, key }) => keyText(table, key)));
  return gets;
};

const unprocessed = (gets: readonly Get[]): object =>
  Object.fromEntries(
    Object.entries(byTable(gets.map((get) => [get.table, get] as const))).map(([table, left]) => [
      table,
      { ...left[0]?.request, Keys: left.map((get) => get.key) },
    ]),
  );

export const batchGetItem: Operation = (context, input) => {
  const gets = readGets(context, input);
  const found: (readonly [string, Item])[] = [];
  const most = accepted(context, gets.length);
  const projections = new Map(gets.map(({ request }) => [request, readProjection(request)] as const));
  let bytes = 0;
  let done = 0;
  for (const { table, key, request } of gets.slice(0, most)) {
    if (bytes > LARGEST_ANSWER) break;
    const rate = flag(request, 'ConsistentRead') === true ? STRONG : EVENTUAL;
    const entry = readOne(context, tableOf(context.database, table), key, rate);
    if (entry !== undefined) found.push([table, project(entry.item, projections.get(request))]);
    bytes += entry?.size ?? 0;
    done += 1;
  }
  const tables = Object.fromEntries([...new Set(gets.map((get) => get.table))].map((table) => [table, []]));
  return {
    Responses: { ...tables, ...byTable(found) },
    UnprocessedKeys: unprocessed(gets.slice(done)),
    ...consumedByTable(input, context.meter),
  };
};
