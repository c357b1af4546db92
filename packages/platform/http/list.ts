import { type AppError, ok, type PageAsk, type Result, type Rows } from '@kt/kernel';
import { openCursor, sealCursor } from './cursor.ts';

/** What every list answers. */
export type SealedRows<V> = { readonly rows: readonly V[]; readonly cursor?: string };

const PAGE = 50;

/**
 * Reads one page of a list: opens the caller's cursor, and seals where the next page goes on. `bind` names the query and
 * the caller, so that a cursor fits no other list and nobody else. A read may refuse.
 */
export const listed = async <V>(
  key: Uint8Array,
  cursor: string | undefined,
  bind: readonly string[],
  read: (page: PageAsk) => Promise<Rows<V> | Result<Rows<V>, AppError>>,
): Promise<Result<SealedRows<V>, AppError>> => {
  const after = cursor === undefined ? ok(undefined) : openCursor(key, cursor, bind);
  if (!after.ok) return after;
  const page = await read({ limit: PAGE, ...(after.value !== undefined && { after: after.value }) });
  const list = 'rows' in page ? ok(page) : page;
  if (!list.ok) return list;
  const { rows, next } = list.value;
  return ok({ rows, ...(next !== undefined && { cursor: sealCursor(key, next, bind) }) });
};
