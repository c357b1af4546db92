import { type AppError, ok, type PageAsk, type Result, type Rows } from '@kt/kernel';
import { openCursor, sealCursor } from './cursor.ts';

/** What every list answers. */
export type SealedRows<V> = { readonly rows: readonly V[]; readonly cursor?: string };

const PAGE = 50;

/** A page of a list with what is told beside its rows. */
export const listedWith = async <V, M extends object>(
  key: Uint8Array,
  cursor: string | undefined,
  bind: readonly string[],
  read: (page: PageAsk) => Promise<Result<Rows<V> & { readonly more: M }, AppError>>,
): Promise<Result<SealedRows<V> & M, AppError>> => {
  const after = cursor === undefined ? ok(undefined) : openCursor(key, cursor, bind);
  if (!after.ok) return after;
  const list = await read({ limit: PAGE, ...(after.value !== undefined && { after: after.value }) });
  if (!list.ok) return list;
  const { rows, next, more } = list.value;
  return ok({ ...more, rows, ...(next !== undefined && { cursor: sealCursor(key, next, bind) }) });
};

/**
 * Reads one page of a list: opens the caller's cursor, and seals where the next page goes on. `bind` names the query and
 * the caller, so that a cursor fits no other list and nobody else. A read may refuse.
 */
export const listed = <V>(
  key: Uint8Array,
  cursor: string | undefined,
  bind: readonly string[],
  read: (page: PageAsk) => Promise<Rows<V> | Result<Rows<V>, AppError>>,
): Promise<Result<SealedRows<V>, AppError>> => {
  return listedWith(key, cursor, bind, async (ask) => {
    const page = await read(ask);
    const list = 'rows' in page ? ok(page) : page;
    return list.ok ? ok({ ...list.value, more: {} }) : list;
  });
};
