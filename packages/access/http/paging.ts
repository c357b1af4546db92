import { ok, type Result } from '@kt/kernel';
import { openCursor, sealCursor } from '@kt/platform/http/cursor.ts';
import type { ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { PageKey } from '../app/ports.ts';
import type { ListView } from '../app/views.ts';

type Paged<T> = { readonly items: readonly T[]; readonly cursor?: string };

const bindOf = (c: Context<ShellEnv>): readonly string[] => [
  c.var.operation,
  c.var.admitted.by,
  c.var.admitted.actingFor ?? '',
];

/** Opens the caller's cursor, reads one page and seals the cursor of the next one. */
export const paged = async <T>(
  c: Context<ShellEnv>,
  { key, cursor }: { readonly key: Uint8Array; readonly cursor: string | undefined },
  read: (after: PageKey | undefined) => Promise<ListView<T>>,
): Promise<Result<Paged<T>, { readonly code: 'http.cursor_invalid' }>> => {
  const after = cursor === undefined ? ok(undefined) : openCursor(key, cursor, bindOf(c));
  if (!after.ok) return after;
  const { items, next } = await read(after.value);
  return ok({ items, ...(next && { cursor: sealCursor(key, next, bindOf(c)) }) });
};
