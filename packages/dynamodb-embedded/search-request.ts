import { EVENTUAL, STRONG } from './capacity.ts';
import type { Database, Table } from './database.ts';
import { tableOf } from './database.ts';
import { invalid, invalidParameter } from './errors.ts';
import type { Condition, Path } from './expression/ast.ts';
import { parseCondition } from './expression/parse-condition.ts';
import type { Placeholders } from './expression/placeholders.ts';
import { readPlaceholders } from './expression/placeholders.ts';
import { parseProjection } from './expression/projection.ts';
import type { IndexStore } from './index-store.ts';
import type { Input } from './input.ts';
import { choice, flag, optionalCount, optionalObject, optionalText, refuseLegacy, requiredText } from './input.ts';
import { parseItem } from './parse-value.ts';
import type { KeySchema } from './schema.ts';
import { indexKeyNames, keyAttributes } from './schema.ts';
import type { SortedStore } from './sorted-store.ts';
import type { Item } from './values.ts';
import { typeOf } from './values.ts';

/** What Query and Scan have in common, understood and checked. */
export type SearchRequest = {
  readonly table: Table;
  readonly index: IndexStore | undefined;
  readonly store: SortedStore;
  readonly keys: KeySchema;
  /** All attributes a page's end must name: the index's key and the table's. */
  readonly cursorNames: ReadonlySet<string>;
  readonly start: Item | undefined;
  readonly limit: number;
  readonly filter: Condition | undefined;
  readonly paths: readonly Path[] | undefined;
  readonly countOnly: boolean;
  readonly rate: number;
  readonly placeholders: Placeholders;
};

const indexOf = (table: Table, name: string | undefined): IndexStore | undefined => {
  if (name === undefined) return undefined;
  const index = table.indexes.find((candidate) => candidate.schema.name === name);
  if (index !== undefined) return index;
  throw invalid(`The table does not have the specified index: ${name}`);
};

const readLimit = (input: Input): number => {
  const limit = optionalCount(input, 'Limit');
  if (limit === undefined) return Number.MAX_SAFE_INTEGER;
  if (limit >= 1) return limit;
  throw invalid(
    `1 validation error detected: Value '${String(limit)}' at 'limit' failed to satisfy constraint: ` +
      'Member must have value greater than or equal to 1',
  );
};

const readStart = (input: Input, table: Table, cursorNames: ReadonlySet<string>): Item | undefined => {
  const raw = optionalObject(input, 'ExclusiveStartKey');
  if (raw === undefined) return undefined;
  const start = parseItem(raw);
  const types = new Map(
    [table.schema.keys, ...table.schema.indexes.map((index) => index.keys)]
      .flatMap(keyAttributes)
      .map((key) => [key.name, key.type]),
  );
  const names = Object.keys(start);
  const fitsSchema =
    names.length === cursorNames.size &&
    Object.entries(start).every(([name, value]) => cursorNames.has(name) && typeOf(value) === types.get(name));
  if (fitsSchema) return start;
  throw invalid('The provided starting key is invalid: The provided key element does not match the schema');
};

const SELECT = ['DEFAULT', 'ALL_ATTRIBUTES', 'ALL_PROJECTED_ATTRIBUTES', 'SPECIFIC_ATTRIBUTES', 'COUNT'] as const;

const checkProjected = (select: (typeof SELECT)[number], index: IndexStore | undefined): void => {
  if (select === 'ALL_PROJECTED_ATTRIBUTES' && index === undefined) {
    throw invalid('ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName');
  }
  if (select !== 'ALL_ATTRIBUTES' || index?.projected === undefined) return;
  throw invalidParameter(
    `Select type ALL_ATTRIBUTES is not supported for global secondary index ${index.schema.name} ` +
      'because its projection type is not ALL',
  );
};

/** Gives whether only the count is wanted. */
const checkSelect = (input: Input, index: IndexStore | undefined): boolean => {
  const select = choice(input, 'Select', SELECT);
  const projects = optionalText(input, 'ProjectionExpression') !== undefined;
  if (select === 'SPECIFIC_ATTRIBUTES' && !projects) {
    throw invalid('Must specify the ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES');
  }
  if (projects && select !== 'DEFAULT' && select !== 'SPECIFIC_ATTRIBUTES') {
    throw invalid(`Cannot specify the ProjectionExpression when choosing to get ${select}`);
  }
  checkProjected(select, index);
  return select === 'COUNT';
};

const refuseUnprojected = (index: IndexStore | undefined, paths: readonly Path[] | undefined): void => {
  const { projected } = index ?? {};
  if (projected === undefined || index === undefined) return;
  const outside = (paths ?? []).map((path) => path[0]).filter((name) => !projected.has(name));
  if (outside.length === 0) return;
  throw invalidParameter(`Global secondary index ${index.schema.name} does not project [${outside.join(', ')}]`);
};

const readRate = (input: Input, index: IndexStore | undefined): number => {
  const consistent = flag(input, 'ConsistentRead') === true;
  if (consistent && index !== undefined) {
    throw invalid('Consistent reads are not supported on global secondary indexes');
  }
  return consistent ? STRONG : EVENTUAL;
};

export const readSearch = (database: Database, input: Input): SearchRequest => {
  refuseLegacy(input);
  const table = tableOf(database, requiredText(input, 'TableName'));
  const index = indexOf(table, optionalText(input, 'IndexName'));
  const placeholders = readPlaceholders(input);
  const filterSource = optionalText(input, 'FilterExpression');
  const projection = optionalText(input, 'ProjectionExpression');
  const paths = projection === undefined ? undefined : parseProjection(projection, placeholders);
  refuseUnprojected(index, paths);
  const keys = index?.schema.keys ?? table.schema.keys;
  const cursorNames =
    index === undefined
      ? new Set(keyAttributes(keys).map((key) => key.name))
      : indexKeyNames(table.schema, index.schema);
  return {
    table,
    index,
    store: index?.store ?? table.base,
    keys,
    cursorNames,
    start: readStart(input, table, cursorNames),
    limit: readLimit(input),
    filter: filterSource === undefined ? undefined : parseCondition(filterSource, 'FilterExpression', placeholders),
    paths,
    countOnly: checkSelect(input, index),
    rate: readRate(input, index),
    placeholders,
  };
};
