import { compareScalars } from './compare.ts';
import type { KeyAttribute } from './schema.ts';
import type { Item } from './values.ts';
import { attribute, scalarText } from './values.ts';

/** A stored item with its size in bytes; both are never changed, only replaced. */
export type Entry = { readonly item: Item; readonly size: number };

/** Partitions of sorted entries: what a table is, and each of its indexes. */
export type SortedStore = {
  readonly hash: KeyAttribute;
  /** Attributes that order a partition, most significant first. */
  readonly order: readonly KeyAttribute[];
  readonly partitions: Map<string, Entry[]>;
};

export const createStore = (hash: KeyAttribute, order: readonly KeyAttribute[]): SortedStore => ({
  hash,
  order,
  partitions: new Map(),
});

const compareBy = (order: readonly KeyAttribute[], a: Item, b: Item): number => {
  for (const { name } of order) {
    const left = attribute(a, name);
    const right = attribute(b, name);
    const difference = left === undefined || right === undefined ? 0 : (compareScalars(left, right) ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** First position whose item is not before the sought place; `sought` answers < 0 for items that are before it. */
export const lowerBound = (entries: readonly Entry[], sought: (item: Item) => number): number => {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && sought(entry.item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const partitionKey = (store: SortedStore, item: Item): string =>
  scalarText(attribute(item, store.hash.name)) ?? '';

export const partitionOf = (store: SortedStore, item: Item): readonly Entry[] =>
  store.partitions.get(partitionKey(store, item)) ?? [];

/** Where an item with this key is, or would be put. */
export const positionOf = (store: SortedStore, entries: readonly Entry[], key: Item): number =>
  lowerBound(entries, (item) => compareBy(store.order, item, key));

const isAt = (store: SortedStore, entry: Entry | undefined, key: Item): entry is Entry =>
  entry !== undefined && compareBy(store.order, entry.item, key) === 0;

/** First position behind an item with this key, whether it is there or not. */
export const positionAfter = (store: SortedStore, entries: readonly Entry[], key: Item): number => {
  const position = positionOf(store, entries, key);
  return isAt(store, entries[position], key) ? position + 1 : position;
};

export const find = (store: SortedStore, key: Item): Entry | undefined => {
  const entries = partitionOf(store, key);
  const entry = entries[positionOf(store, entries, key)];
  return isAt(store, entry, key) ? entry : undefined;
};

export const insert = (store: SortedStore, entry: Entry): void => {
  const key = partitionKey(store, entry.item);
  const entries = store.partitions.get(key);
  if (entries === undefined) {
    store.partitions.set(key, [entry]);
    return;
  }
  const position = positionOf(store, entries, entry.item);
  if (isAt(store, entries[position], entry.item)) entries[position] = entry;
  else entries.splice(position, 0, entry);
};

export const remove = (store: SortedStore, key: Item): void => {
  const entries = store.partitions.get(partitionKey(store, key));
  if (entries === undefined) return;
  const position = positionOf(store, entries, key);
  if (!isAt(store, entries[position], key)) return;
  if (entries.length === 1) store.partitions.delete(partitionKey(store, key));
  else entries.splice(position, 1);
};
