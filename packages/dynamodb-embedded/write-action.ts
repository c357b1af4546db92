import type { Change } from './change.ts';
import { sameItem } from './compare.ts';
import type { Database, Table } from './database.ts';
import { tableOf } from './database.ts';
import { invalid, invalidParameter } from './errors.ts';
import { applyUpdate } from './expression/apply-update.ts';
import type { Condition, Path, Update } from './expression/ast.ts';
import { fits } from './expression/evaluate.ts';
import { parseCondition } from './expression/parse-condition.ts';
import { parseUpdate, updatedPaths } from './expression/parse-update.ts';
import type { Placeholders } from './expression/placeholders.ts';
import { readPlaceholders } from './expression/placeholders.ts';
import type { Input } from './input.ts';
import { choice, optionalText, refuseLegacy, requiredObject, requiredText } from './input.ts';
import { checkItem, checkKey, pickKey } from './key.ts';
import { parseItem } from './parse-value.ts';
import { keyAttributes } from './schema.ts';
import type { Entry } from './sorted-store.ts';
import { find } from './sorted-store.ts';
import type { Item } from './values.ts';

export type WriteKind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';

/** A write that has been understood, not yet tried. */
export type WriteAction = {
  readonly table: Table;
  readonly key: Item;
  readonly condition: Condition | undefined;
  /** The entry after the write; undefined = no item. May throw where the update does not fit the item. */
  readonly next: (old: Entry | undefined) => Entry | undefined;
  /** Document paths an update touches. */
  readonly touched: readonly Path[];
  readonly returnsOldOnFailure: boolean;
};

const entryOf = (table: Table, item: Item): Entry => ({ item, size: checkItem(table.schema, item) });

const refuseKeyUpdate = (table: Table, update: Update): void => {
  const keys = new Set(keyAttributes(table.schema.keys).map((key) => key.name));
  const touched = updatedPaths(update).find((path) => keys.has(path[0]));
  if (touched === undefined) return;
  throw invalidParameter(`Cannot update attribute ${touched[0]}. This attribute is part of the key`);
};

type Effect = Pick<WriteAction, 'key' | 'next' | 'touched'>;

const keyFrom = (input: Input, table: Table): Item =>
  checkKey(table.schema.keys, parseItem(requiredObject(input, 'Key')));

const put = (input: Input, table: Table): Effect => {
  const entry = entryOf(table, parseItem(requiredObject(input, 'Item')));
  return {
    key: pickKey(table.schema.keys, entry.item),
    next: (old) => (sameItem(old?.item, entry.item) ? old : entry),
    touched: [],
  };
};

const update = (input: Input, table: Table, placeholders: Placeholders): Effect => {
  const key = keyFrom(input, table);
  const source = optionalText(input, 'UpdateExpression');
  const parsed = source === undefined ? undefined : parseUpdate(source, placeholders);
  if (parsed !== undefined) refuseKeyUpdate(table, parsed);
  const next = (old: Entry | undefined): Entry => {
    const before = old?.item ?? key;
    const after = parsed === undefined ? before : applyUpdate(before, parsed);
    if (old !== undefined && sameItem(old.item, after)) return old;
    try {
      return entryOf(table, after);
    } catch (error) {
      throw error instanceof Error && error.message.startsWith('Item size')
        ? invalid('Item size to update has exceeded the maximum allowed size')
        : error;
    }
  };
  return { key, next, touched: parsed === undefined ? [] : updatedPaths(parsed) };
};

const EFFECTS: Readonly<Record<WriteKind, (input: Input, table: Table, placeholders: Placeholders) => Effect>> = {
  Put: put,
  Update: update,
  Delete: (input, table) => ({ key: keyFrom(input, table), next: () => undefined, touched: [] }),
  ConditionCheck: (input, table) => ({ key: keyFrom(input, table), next: (old) => old, touched: [] }),
};

/** Reads and checks a write request; everything that does not depend on the stored item is refused here. */
export const readWriteAction = (database: Database, kind: WriteKind, input: Input): WriteAction => {
  refuseLegacy(input);
  const table = tableOf(database, requiredText(input, 'TableName'));
  const placeholders = readPlaceholders(input);
  const effect = EFFECTS[kind](input, table, placeholders);
  const source = optionalText(input, 'ConditionExpression');
  const condition = source === undefined ? undefined : parseCondition(source, 'ConditionExpression', placeholders);
  placeholders.refuseUnused();
  const onFailure = choice(input, 'ReturnValuesOnConditionCheckFailure', ['NONE', 'ALL_OLD']);
  return { table, ...effect, condition, returnsOldOnFailure: onFailure === 'ALL_OLD' };
};

export type Attempt =
  | { readonly passed: true; readonly change: Change }
  | { readonly passed: false; readonly old: Entry | undefined };

/** Tries a write against the item as it is stored now, without changing anything. */
export const attempt = (action: WriteAction): Attempt => {
  const { table, key } = action;
  const old = find(table.base, key);
  if (action.condition !== undefined && !fits(action.condition, old?.item)) return { passed: false, old };
  return { passed: true, change: { table, key, old, next: action.next(old) } };
};
