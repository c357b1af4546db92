import { ok, type Result } from '@kt/kernel';
import { openCursor, sealCursor } from '@kt/platform/http/cursor.ts';
import type { ClaimList } from '../app/list-claims.ts';
import type { PageAsk } from '../app/ports.ts';

const PAGE = 50;

/** One page of claims with its continuation sealed; the cursor belongs to one query of one caller. */
export const pageOf = async (
  key: Uint8Array,
  cursor: string | undefined,
  bind: readonly string[],
  list: (ask: PageAsk) => Promise<ClaimList>,
): Promise<
  Result<{ readonly claims: ClaimList['claims']; readonly cursor?: string }, { code: 'http.cursor_invalid' }>
> => {
  const after = cursor === undefined ? undefined : openCursor(key, cursor, bind);
  if (after?.ok === false) return after;
  const { claims, next } = await list({ limit: PAGE, ...(after === undefined ? {} : { after: after.value }) });
  return ok({ claims, ...(next === undefined ? {} : { cursor: sealCursor(key, next, bind) }) });
};
