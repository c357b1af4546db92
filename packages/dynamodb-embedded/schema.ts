import type { ScalarCode } from './values.ts';

export type KeyAttribute = { readonly name: string; readonly type: ScalarCode };
export type KeySchema = { readonly hash: KeyAttribute; readonly range?: KeyAttribute };

export type Projection =
  | { readonly type: 'ALL' }
  | { readonly type: 'KEYS_ONLY' }
  | { readonly type: 'INCLUDE'; readonly attributes: readonly string[] };

export type IndexSchema = { readonly name: string; readonly keys: KeySchema; readonly projection: Projection };

export type StreamView = 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES';

/** What CreateTable fixed for good. `createdAt` is epoch milliseconds by the injected clock. */
export type TableSchema = {
  readonly name: string;
  readonly createdAt: number;
  readonly keys: KeySchema;
  readonly indexes: readonly IndexSchema[];
  readonly stream?: StreamView;
  readonly protected?: boolean;
};

export const keyAttributes = (keys: KeySchema): readonly KeyAttribute[] =>
  keys.range === undefined ? [keys.hash] : [keys.hash, keys.range];

/** What an index always carries: its own key and the table's. */
export const indexKeyNames = (table: TableSchema, index: IndexSchema): ReadonlySet<string> =>
  new Set([...keyAttributes(index.keys), ...keyAttributes(table.keys)].map((key) => key.name));
