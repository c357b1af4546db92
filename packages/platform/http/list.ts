import { type AppError, ok, type Result } from '@kt/kernel';
import type { Item } from '../db/db.ts';
import { openCursor, sealCursor } from './cursor.ts';

export type Rows<V> = { readonly rows: readonly V[]; readonly next?: Item };
export type SealedRows<V> = { readonly rows: readonly V[]; readonly cursor?: string };

/**
 * Reads one page of a list: opens the caller's cursor, and seals where the next page goes on. `bind` names the query and
 * the caller, so that a cursor fits no other list and nobody else.
 */
export const listed = async <V>(
  key: Uint8Array,
  cursor: string | undefined,
  bind: readonly string[],
  read: (after?: Item) => Promise<Rows<V>>,
): Promise<Result<SealedRows<V>, AppError>> => {
  const after = cursor === undefined ? ok(undefined) : openCursor(key, cursor, bind);
  if (!after.ok) return after;
  const { rows, next } = await read(after.value);
  return ok({ rows, ...(next !== undefined && { cursor: sealCursor(key, next, bind) }) });
};
