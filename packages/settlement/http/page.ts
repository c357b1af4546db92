import type { AppError, Result } from '@kt/kernel';
import { listed, type SealedRows } from '@kt/platform/http/list.ts';
import type { PageAsk, PageOf } from '../app/ports.ts';

const PAGE = 50;

/** One page of a list under a cursor that fits this query of this caller only. */
export const paged = <V>(
  key: Uint8Array,
  cursor: string | undefined,
  bind: readonly string[],
  read: (page: PageAsk) => Promise<PageOf<V>>,
): Promise<Result<SealedRows<V>, AppError>> =>
  listed(key, cursor, bind, async (after) => {
    const { found, next } = await read({ limit: PAGE, ...(after !== undefined && { after }) });
    return { rows: found, ...(next !== undefined && { next }) };
  });
