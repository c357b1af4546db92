import { DynamoError } from './errors.ts';
import type { IndexStore, IndexWrite } from './index-store.ts';
import { applyToIndex, createIndexStore, indexWrites } from './index-store.ts';
import type { TableSchema } from './schema.ts';
import { itemSize } from './size.ts';
import type { SortedStore } from './sorted-store.ts';
import { createStore, find, insert, remove } from './sorted-store.ts';
import type { StreamRecord } from './stream.ts';
import { recordOf, sequenceText } from './stream.ts';
import type { Item } from './values.ts';

export type Table = {
  readonly schema: TableSchema;
  readonly base: SortedStore;
  readonly indexes: readonly IndexStore[];
  /** Index writes held back by a fault, in order: the index lags as long as there are any. */
  readonly lagging: { readonly index: IndexStore; readonly writes: readonly IndexWrite[] }[];
  readonly stream: StreamRecord[];
  /** The attribute that holds an item's end, in epoch seconds. */
  readonly ttl: string | undefined;
};

/** A used ClientRequestToken: what it was used for, when (epoch milliseconds), and how large its items were. */
export type Token = {
  readonly id: string;
  readonly digest: string;
  readonly at: number;
  readonly bytes: readonly number[];
};

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
  readonly sequence: Sequence;
};

type Sequence = {
  readonly current: () => number;
  readonly next: () => number;
  readonly goTo: (value: number) => void;
};

const createSequence = (): Sequence => {
  let current = 0;
  return {
    current: () => current,
    next: () => (current += 1),
    goTo: (value) => {
      current = value;
    },
  };
};

const TOKEN_WINDOW_MS = 10 * 60_000;

export const createDatabase = (): Database => ({
  tables: new Map(),
  tokens: new Map(),
  sequence: createSequence(),
});

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
  for (const { index, writes } of table.lagging.splice(0)) applyToIndex(index, writes);
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
  if (table.schema.stream === undefined) return undefined;
  const record = recordOf(table.schema, seen, database.sequence.next(), at);
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
const trim = ({ stream }: Table, upTo: string): void => {
  const first = stream.findIndex((record) => record.sequenceNumber > upTo);
  stream.splice(0, first === -1 ? stream.length : first);
};

const load = (table: Table, items: readonly Item[]): void => {
  for (const item of items) {
    const entry = { item, size: itemSize(item) };
    insert(table.base, entry);
    for (const index of table.indexes) applyToIndex(index, indexWrites(index, undefined, entry));
  }
};

type Commit = Extract<DatabaseRecord, { kind: 'commit' }>;

const applyCommit = (database: Database, { at, writes, token }: Commit, lag: boolean): readonly StreamRecord[] => {
  rememberToken(database, token, at);
  return writes.map((write) => applyWrite(database, write, { at, lag })).filter((record) => record !== undefined);
};

const applyCounters = (database: Database, sequence: number, tokens: readonly Token[]): void => {
  database.sequence.goTo(sequence);
  for (const token of tokens) database.tokens.set(token.id, token);
};

const applyToTable = (database: Database, record: Exclude<DatabaseRecord, Commit>): void => {
  switch (record.kind) {
    case 'create':
      database.tables.set(record.schema.name, createTable(record.schema));
      break;
    case 'drop':
      database.tables.delete(record.table);
      break;
    case 'ttl':
      database.tables.set(record.table, { ...tableOf(database, record.table), ttl: record.attribute });
      break;
    case 'trim':
      trim(tableOf(database, record.table), record.upTo);
      break;
    case 'load':
      load(tableOf(database, record.table), record.items);
      break;
    case 'stream':
      tableOf(database, record.table).stream.push(...record.records);
      break;
    case 'counters':
      applyCounters(database, record.sequence, record.tokens);
      break;
  }
};

/** Changes the database; gives the stream records that came of it. Must not be refused: check before. */
export const apply = (database: Database, record: DatabaseRecord, lag = false): readonly StreamRecord[] => {
  if (record.kind === 'commit') return applyCommit(database, record, lag);
  applyToTable(database, record);
  return [];
};

/** The newest stream sequence number given so far; `000…0` when there was none. */
export const newestSequence = (database: Database): string => sequenceText(database.sequence.current());
