import { sameItem } from './compare.ts';
import { pickKey } from './key.ts';
import type { IndexSchema, TableSchema } from './schema.ts';
import { indexKeyNames, keyAttributes } from './schema.ts';
import { itemSize } from './size.ts';
import type { Entry, SortedStore } from './sorted-store.ts';
import { createStore, insert, remove } from './sorted-store.ts';
import type { Item } from './values.ts';
import { attribute, itemOf } from './values.ts';

export type IndexStore = {
  readonly schema: IndexSchema;
  readonly store: SortedStore;
  /** Names carried besides ALL; undefined when everything is projected. */
  readonly projected: ReadonlySet<string> | undefined;
};

export const createIndexStore = (table: TableSchema, schema: IndexSchema): IndexStore => {
  const { range } = schema.keys;
  const order = [...(range === undefined ? [] : [range]), ...keyAttributes(table.keys)];
  const names = indexKeyNames(table, schema);
  const { projection } = schema;
  const included = projection.type === 'INCLUDE' ? projection.attributes : [];
  return {
    schema,
    store: createStore(schema.keys.hash, order),
    projected: projection.type === 'ALL' ? undefined : new Set([...names, ...included]),
  };
};

/** What the index holds of an item: nothing at all unless the item has the index's whole key. */
const projectToIndex = (index: IndexStore, entry: Entry | undefined): Entry | undefined => {
  if (entry === undefined) return undefined;
  const { item } = entry;
  if (keyAttributes(index.schema.keys).some((key) => attribute(item, key.name) === undefined)) return undefined;
  const { projected } = index;
  if (projected === undefined) return entry;
  const part = itemOf(Object.entries(item).filter(([name]) => projected.has(name)));
  return { item: part, size: itemSize(part) };
};

const sameKey = (index: IndexStore, a: Item, b: Item): boolean =>
  sameItem(pickKey(index.schema.keys, a), pickKey(index.schema.keys, b));

/** The writes an index needs when an item changes: none, one, or a delete and a put when its index key moved. */
export type IndexWrite = { readonly before: Entry | undefined; readonly after: Entry | undefined };

export const indexWrites = (
  index: IndexStore,
  old: Entry | undefined,
  next: Entry | undefined,
): readonly IndexWrite[] => {
  const before = projectToIndex(index, old);
  const after = projectToIndex(index, next);
  if (before === undefined && after === undefined) return [];
  if (before === undefined || after === undefined) return [{ before, after }];
  if (sameItem(before.item, after.item)) return [];
  if (sameKey(index, before.item, after.item)) return [{ before, after }];
  return [
    { before, after: undefined },
    { before: undefined, after },
  ];
};

export const applyToIndex = (index: IndexStore, writes: readonly IndexWrite[]): void => {
  for (const { before, after } of writes) {
    if (after !== undefined) insert(index.store, after);
    else if (before !== undefined) remove(index.store, before.item);
  }
};
