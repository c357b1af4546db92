import { DynamoError } from './errors.ts';
import { applyToIndex, createIndexStore, indexWrites } from './index-store.ts';
import type { IndexStore, IndexWrite } from './index-store.ts';
import { keyAttributes } from './schema.ts';
import type { TableSchema } from './schema.ts';
import { itemSize } from './size.ts';
import { createStore, find, insert, remove } from './sorted-store.ts';
import type { SortedStore } from './sorted-store.ts';
import { recordOf, sequenceText } from './stream.ts';
import type { StreamRecord } from './stream.ts';
import type { Item } from './values.ts';

export type Table = {
  readonly schema: TableSchema;
  readonly base: SortedStore;
  readonly indexes: readonly IndexStore[];
  /** Index writes held back by a fault, in order: the index lags as long as there are any. */
  lagging: { readonly index: IndexStore; readonly writes: readonly IndexWrite[] }[];
  stream: StreamRecord[];
  ttl: string | undefined;
};

/** A used ClientRequestToken: what it was used for and when (epoch milliseconds). */
export type Token = { readonly id: string; readonly digest: string; readonly at: number };

export type ItemWrite =
  | { readonly table: string; readonly put: Item }
  | { readonly table: string; readonly del: Item; readonly expired?: true };

/**
 * The only ways the database changes. Live requests and a restart go through the same records, so that what is on
 * disk rebuilds exactly what was in memory, streams and used tokens included.
 */
export type DatabaseRecord =
  | { readonly kind: 'create'; readonly schema: TableSchema }
  | { readonly kind: 'drop'; readonly table: string }
  | { readonly kind: 'ttl'; readonly table: string; readonly attribute: string | undefined }
  | { readonly kind: 'commit'; readonly at: number; readonly writes: readonly ItemWrite[]; readonly token?: Token }
  | { readonly kind: 'trim'; readonly table: string; readonly upTo: string }
  | { readonly kind: 'load'; readonly table: string; readonly items: readonly Item[] }
  | { readonly kind: 'stream'; readonly table: string; readonly records: readonly StreamRecord[] }
  | { readonly kind: 'counters'; readonly sequence: number; readonly tokens: readonly Token[] };

export type Database = {
  readonly tables: Map<string, Table>;
  readonly tokens: Map<string, Token>;
  sequence: number;
};

const TOKEN_WINDOW_MS = 10 * 60_000;

export const createDatabase = (): Database => ({ tables: new Map(), tokens: new Map(), sequence: 0 });

export const tableOf = (database: Database, name: string): Table => {
  const table = database.tables.get(name);
  if (table !== undefined) return table;
  throw new DynamoError('ResourceNotFoundException', `Requested resource not found: Table: ${name} not found`);
};

const createTable = (schema: TableSchema): Table => {
  const { hash, range } = schema.keys;
  return {
    schema,
    base: createStore(hash, range === undefined ? [] : [range]),
    indexes: schema.indexes.map((index) => createIndexStore(schema, index)),
    lagging: [],
    stream: [],
    ttl: undefined,
  };
};

/** Lets lagging indexes catch up. */
export const catchUp = (table: Table): void => {
  for (const { index, writes } of table.lagging) applyToIndex(index, writes);
  table.lagging = [];
};

type WriteContext = { readonly at: number; readonly lag: boolean };

const applyWrite = (database: Database, write: ItemWrite, { at, lag }: WriteContext): StreamRecord | undefined => {
  const table = tableOf(database, write.table);
  const old = find(table.base, 'put' in write ? write.put : write.del);
  const next = 'put' in write ? { item: write.put, size: itemSize(write.put) } : undefined;
  if (next !== undefined) insert(table.base, next);
  else if ('del' in write) remove(table.base, write.del);
  const indexed = table.indexes.map((index) => ({ index, writes: indexWrites(index, old, next) }));
  table.lagging.push(...indexed.filter(({ writes }) => writes.length > 0));
  if (!lag) catchUp(table);
  const seen = { old: old?.item, next: next?.item, expired: 'expired' in write };
  const record = recordOf(table.schema, seen, database.sequence + 1, at);
  if (record === undefined) return undefined;
  database.sequence += 1;
  table.stream.push(record);
  return record;
};

const rememberToken = (database: Database, token: Token | undefined, at: number): void => {
  for (const [id, known] of database.tokens) {
    if (at - known.at < TOKEN_WINDOW_MS) break;
    database.tokens.delete(id);
  }
  if (token !== undefined) database.tokens.set(token.id, token);
};

/** The token if it was used within the last ten minutes. */
export const usedToken = (database: Database, id: string, at: number): Token | undefined => {
  const token = database.tokens.get(id);
  return token !== undefined && at - token.at < TOKEN_WINDOW_MS ? token : undefined;
};

/** Drops the stream records up to and including the given sequence number. */
const trim = (table: Table, upTo: string): void => {
  table.stream = table.stream.filter((record) => record.sequenceNumber > upTo);
};

const load = (table: Table, items: readonly Item[]): void => {
  for (const item of items) {
    const entry = { item, size: itemSize(item) };
    insert(table.base, entry);
    for (const index of table.indexes) applyToIndex(index, indexWrites(index, undefined, entry));
  }
};

/** Changes the database; gives the stream records that came of it. Must not be refused: check before. */
export const apply = (database: Database, record: DatabaseRecord, lag = false): readonly StreamRecord[] => {
  switch (record.kind) {
    case 'create':
      database.tables.set(record.schema.name, createTable(record.schema));
      return [];
    case 'drop':
      database.tables.delete(record.table);
      return [];
    case 'ttl':
      tableOf(database, record.table).ttl = record.attribute;
      return [];
    case 'commit': {
      rememberToken(database, record.token, record.at);
      const made = record.writes.map((write) => applyWrite(database, write, { at: record.at, lag }));
      return made.filter((one) => one !== undefined);
    }
    case 'trim':
      trim(tableOf(database, record.table), record.upTo);
      return [];
    case 'load':
      load(tableOf(database, record.table), record.items);
      return [];
    case 'stream':
      tableOf(database, record.table).stream.push(...record.records);
      return [];
    case 'counters':
      database.sequence = record.sequence;
      for (const token of record.tokens) database.tokens.set(token.id, token);
      return [];
  }
};

const ITEMS_PER_RECORD = 500;

const inChunks = <T>(all: readonly T[]): readonly (readonly T[])[] => {
  const chunks: (readonly T[])[] = [];
  for (let start = 0; start < all.length; start += ITEMS_PER_RECORD) chunks.push(all.slice(start, start + ITEMS_PER_RECORD));
  return chunks;
};

/** Records that rebuild the database as it is now; items are shared, not copied. */
export const dump = (database: Database): readonly DatabaseRecord[] => [
  ...[...database.tables.values()].flatMap((table): DatabaseRecord[] => {
    const name = table.schema.name;
    const items = [...table.base.partitions.values()].flatMap((entries) => entries.map((entry) => entry.item));
    return [
      { kind: 'create', schema: table.schema },
      ...(table.ttl === undefined ? [] : [{ kind: 'ttl', table: name, attribute: table.ttl } as const]),
      ...inChunks(items).map((chunk): DatabaseRecord => ({ kind: 'load', table: name, items: chunk })),
      ...inChunks(table.stream).map((chunk): DatabaseRecord => ({ kind: 'stream', table: name, records: chunk })),
    ];
  }),
  { kind: 'counters', sequence: database.sequence, tokens: [...database.tokens.values()] },
];

/** The newest stream sequence number given so far; `000…0` when there was none. */
export const newestSequence = (database: Database): string => sequenceText(database.sequence);

export const keyNames = (table: Table): readonly string[] => keyAttributes(table.schema.keys).map((key) => key.name);
