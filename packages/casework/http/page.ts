import { ok, type Result } from '@kt/kernel';
import { openCursor, sealCursor } from '@kt/platform/http/cursor.ts';
import type { PageAsk, PageKey } from '../app/ports.ts';

const PAGE = 50;

/** The page a cursor asks for; the cursor belongs to one query of one caller. */
export const pageOf = (
  key: Uint8Array,
  cursor: string | undefined,
  bind: readonly string[],
): Result<PageAsk, { code: 'http.cursor_invalid' }> => {
  if (cursor === undefined) return ok({ limit: PAGE });
  const after = openCursor(key, cursor, bind);
  return after.ok ? ok({ limit: PAGE, after: after.value }) : after;
};

/** A list with its continuation sealed. */
export const sealed = <T extends { readonly next?: PageKey }>(
  key: Uint8Array,
  { next, ...list }: T,
  bind: readonly string[],
) => ({ ...list, ...(next !== undefined && { cursor: sealCursor(key, next, bind) }) });
