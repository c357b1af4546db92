import { type AppError, type Result, rowsOf } from '@kt/kernel';
import { listed, type SealedRows } from '@kt/platform/http/list.ts';
import type { PageAsk, PageOf } from '../app/ports.ts';

/** One page of a list under a cursor that fits this query of this caller only. */
export const paged = <V>(
  key: Uint8Array,
  cursor: string | undefined,
  bind: readonly string[],
  read: (page: PageAsk) => Promise<PageOf<V>>,
): Promise<Result<SealedRows<V>, AppError>> =>
  listed(key, cursor, bind, async (page) => rowsOf(await read(page), (one) => one));
