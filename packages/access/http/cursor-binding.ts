import type { ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';

/** A cursor goes on with the same list for the same caller in the same capacity, and with nothing else. */
export const cursorBinding = (c: Context<ShellEnv>): readonly string[] => [
  c.var.operation,
  c.var.admitted.by,
  c.var.admitted.actingFor ?? '',
];
