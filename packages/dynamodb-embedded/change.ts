import type { ItemWrite, Table } from './database.ts';
import type { Entry } from './sorted-store.ts';
import type { Item } from './values.ts';

/** What a write would do to one item; `old` and `next` are the same entry when it only checks. */
export type Change = {
  readonly table: Table;
  readonly key: Item;
  readonly old: Entry | undefined;
  readonly next: Entry | undefined;
};

/** The record of the change; nothing when the item stays as it is. */
export const writesOf = ({ table, key, old, next }: Change): readonly ItemWrite[] => {
  if (next === old) return [];
  if (next !== undefined) return [{ table: table.schema.name, put: next.item }];
  return [{ table: table.schema.name, del: key }];
};
