import type { AppError, Language } from '@kt/kernel';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ShellEnv } from './env.ts';

/** Codes of one context → HTTP status. A code without a status does not compile where this is `satisfies`-checked. */
export type StatusTable = Readonly<Record<string, ContentfulStatusCode>>;

/** Refusals that any operation may give. */
export const shellStatus = {
  'http.body_invalid': 400,
  'http.body_too_large': 413,
  'http.not_json': 415,
  'http.text_unseen': 400,
  'http.identity_code': 400,
  'http.query_invalid': 400,
  'http.cursor_invalid': 400,
  'http.not_found': 404,
  'http.if_match_missing': 428,
  'http.idempotency_key_missing': 400,
  'http.internal': 500,
  'http.unavailable': 503,
  'idempotency.key_reused': 422,
  'work.stale': 412,
  'work.busy': 503,
  'lifecycle.not_allowed': 409,
} as const satisfies StatusTable;

/** RFC 9457 body. `code` is stable; `title` is for people, in the language of `Accept-Language`. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly correlationId: string;
  readonly facts: Readonly<Record<string, unknown>>;
};

export const languageOf = (header: string | undefined): Language => {
  const first = /\b(fi|sv|en)\b/i.exec(header ?? '')?.[1]?.toLowerCase();
  return first === 'sv' || first === 'en' ? first : 'fi';
};

/** Turns a refusal into its problem response. An unknown code is our bug and answers 500. */
export const refuse = (c: Context<ShellEnv>, statusOf: StatusTable, error: AppError) => {
  const status: ContentfulStatusCode = statusOf[error.code] ?? (shellStatus as StatusTable)[error.code] ?? 500;
  const { code, ...facts } = error;
  const title = c.var.shell.wording(code, languageOf(c.req.header('accept-language')), facts);
  const type = `urn:kumppanitori:problem:${code}`;
  const problem: Problem = { type, title, status, code, correlationId: c.var.correlationId, facts };
  c.set('refusal', code);
  return c.json(problem, status, {
    'content-type': 'application/problem+json',
    'content-language': languageOf(c.req.header('accept-language')),
  });
};
