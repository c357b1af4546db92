import { ok, type Result } from '@kt/kernel';
import { openCursor, sealCursor } from '@kt/platform/http/cursor.ts';
import type { PageAsk } from '../app/ports.ts';
import type { AgreementList } from '../app/view-agreement.ts';

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
export const sealed = (key: Uint8Array, { agreements, next }: AgreementList, bind: readonly string[]) => ({
  agreements,
  ...(next !== undefined && { cursor: sealCursor(key, next, bind) }),
});
