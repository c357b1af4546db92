import type { AppError, Result } from '@kt/kernel';
import { refuse } from '@kt/platform/http/problem.ts';
import type { ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { OpenedFile } from '../app/view-wallet.ts';
import { statusOf } from './problem.ts';

const EXTENSIONS = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
} as const satisfies Record<OpenedFile['mediaType'], string>;

/** Hands out a file to be saved, never shown in the page's own origin, under a name that tells its kind only. */
export const fileAnswer = (c: Context<ShellEnv>, result: Result<OpenedFile, AppError>) => {
  if (!result.ok) return refuse(c, statusOf, result.error);
  const { content, mediaType, kind, id } = result.value;
  c.header('content-type', mediaType);
  c.header('content-disposition', `attachment; filename="${kind}-${id}.${EXTENSIONS[mediaType]}"`);
  return c.body(Uint8Array.from(content));
};
