import { type Act, type AppError, err, ok, type Result } from '@kt/kernel';
import type { Context, MiddlewareHandler } from 'hono';
import * as z from 'zod';
import { hashOf } from '../db/canonical.ts';
import { sha256Bytes } from './body-hash.ts';
import type { ShellEnv } from './env.ts';
import { refuse } from './problem.ts';
import { readJson } from './read-json.ts';
import { type TextFault, textFaultIn } from './text-fault.ts';

/** `creates` needs an Idempotency-Key; `changes` needs If-Match; `pays` needs both; `reads` needs neither. */
export type Effect = 'reads' | 'creates' | 'changes' | 'pays';

export type OperationSpec<P, Q, B> = {
  readonly effect: Effect;
  /** A malformed id in the path answers 404, like an unknown one. */
  readonly params?: P;
  readonly query?: Q;
  /** Use `z.strictObject`: unknown fields are refused. */
  readonly body?: B;
  /** For files: take the body as bytes up to this many, found in `c.var.raw`. */
  readonly raw?: number;
};

type Slot<K extends string, S, V> = S extends z.ZodType ? { [N in K]: V } : object;
type In<P, Q, B> = Slot<'param', P, z.input<P & z.ZodType>> &
  Slot<'query', Q, z.input<Q & z.ZodType>> &
  Slot<'json', B, z.input<B & z.ZodType>>;
type Out<P, Q, B> = Slot<'param', P, z.output<P & z.ZodType>> &
  Slot<'query', Q, z.output<Q & z.ZodType>> &
  Slot<'json', B, z.output<B & z.ZodType>>;

type Note = { readonly name: string } & OperationSpec<
  z.ZodType | undefined,
  z.ZodType | undefined,
  z.ZodType | undefined
>;
const notes = new WeakMap<object, Note>();

/** What `operation` declared for a mounted handler: read by the OpenAPI writer and the route × role test. */
export const operationNote = (handler: object): Note | undefined => notes.get(handler);

const JSON_LIMIT = 256 * 1024;

const zObject = z.custom<object>((value) => typeof value === 'object' && value !== null);

type Refused = AppError & { readonly [fact: string]: unknown };

const issues = (error: z.ZodError) =>
  error.issues
    .slice(0, 20)
    .map((issue) => ({ path: issue.path.map(String).join('.'), code: issue.code, message: issue.message }));

/** Stops reading where the limit is passed, also when no length was declared. */
const readBytes = async (c: Context, limit: number): Promise<Result<Uint8Array, Refused>> => {
  const tooLarge = err({ code: 'http.body_too_large', limit });
  const declared = Number(c.req.header('content-length') ?? 0);
  if (declared > limit) return tooLarge;
  const pieces: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = c.req.raw.body;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > limit) return tooLarge;
    pieces.push(piece);
  }
  return ok(Buffer.concat(pieces));
};

const FAULTS = {
  unseen: 'http.text_unseen',
  identity_code: 'http.identity_code',
} as const satisfies Record<TextFault['kind'], string>;

const check = (schema: z.ZodType | undefined, value: unknown, code: string): Result<object, Refused> => {
  if (schema === undefined) return ok({});
  const fault = textFaultIn(value);
  if (fault !== undefined) return err({ code: FAULTS[fault.kind], issues: [{ path: fault.path, code: fault.kind }] });
  const parsed = schema.safeParse(value);
  if (!parsed.success) return err({ code, issues: issues(parsed.error) });
  return ok(zObject.parse(parsed.data));
};

const readBody = async (c: Context<ShellEnv>, note: Note): Promise<Result<string, Refused>> => {
  if (note.body === undefined && note.raw === undefined) return ok('');
  const bytes = await readBytes(c, note.raw ?? JSON_LIMIT);
  if (!bytes.ok) return bytes;
  if (note.raw !== undefined) {
    c.set('raw', bytes.value);
    return ok(sha256Bytes(bytes.value));
  }
  const json = readJson(bytes.value);
  if (!json.ok) return json;
  const body = check(note.body, json.value, 'http.body_invalid');
  if (!body.ok) return body;
  c.req.addValidatedData('json', body.value);
  return ok(sha256Bytes(bytes.value));
};

const KEY = /^[\x21-\x7e]{8,200}$/;
const ETAG = /^"?(\d{1,15})"?$/;

type Preconditions = Pick<Act, 'idempotency' | 'expectedVersion'>;

const NEEDS_KEY: readonly Effect[] = ['creates', 'pays'];
const NEEDS_MATCH: readonly Effect[] = ['changes', 'pays'];

const versionIn = (etag: string | undefined): string | undefined => ETAG.exec(etag ?? '')?.[1];

const preconditions = (c: Context, effect: Effect, bodyHash: string): Result<Preconditions, Refused> => {
  const key = c.req.header('idempotency-key') ?? '';
  const hasKey = KEY.test(key);
  if (!hasKey && (key !== '' || NEEDS_KEY.includes(effect))) return err({ code: 'http.idempotency_key_missing' });
  const needsMatch = NEEDS_MATCH.includes(effect);
  const match = versionIn(c.req.header('if-match'));
  if (needsMatch && match === undefined) return err({ code: 'http.if_match_missing' });
  return ok({
    ...(hasKey && { idempotency: { key, bodyHash } }),
    ...(needsMatch && { expectedVersion: Number(match) }),
  });
};

const prepare = async (c: Context<ShellEnv>, note: Note): Promise<Result<Act, Refused>> => {
  c.set('operation', note.name);
  const admitted = await c.var.shell.gate.admit(c.req.raw, note.name, (person) => {
    c.set('caller', person);
  });
  if (!admitted.ok) return admitted;
  c.set('admitted', admitted.value);
  const params = check(note.params, c.req.param(), 'http.not_found');
  if (!params.ok) return err({ code: 'http.not_found' });
  const query = check(note.query, c.req.query(), 'http.query_invalid');
  if (!query.ok) return query;
  c.req.addValidatedData('param', params.value);
  c.req.addValidatedData('query', query.value);
  const bodyHash = await readBody(c, note);
  if (!bodyHash.ok) return bodyHash;
  // The object in the path is part of what was asked: one key must not answer for two objects.
  const asked = hashOf([params.value, query.value, bodyHash.value]);
  const before = preconditions(c, note.effect, asked);
  if (!before.ok) return before;
  const { by, actingFor } = admitted.value;
  return ok({ by, operation: note.name, ...(actingFor !== undefined && { actingFor }), ...before.value });
};

/**
 * The one middleware of a route: lets the caller in by the permission table's row `name`, parses path, query and body,
 * demands the headers its effect needs, and leaves `c.var.act` for the use case. Read inputs with `c.req.valid(…)`.
 */
export const operation = <
  const P extends z.ZodType | undefined = undefined,
  const Q extends z.ZodType | undefined = undefined,
  const B extends z.ZodType | undefined = undefined,
>(
  name: string,
  spec: OperationSpec<P, Q, B>,
): MiddlewareHandler<ShellEnv, string, { in: In<P, Q, B>; out: Out<P, Q, B> }> => {
  const note: Note = { name, ...spec };
  const handler: MiddlewareHandler<ShellEnv> = async (c, next) => {
    const prepared = await prepare(c, note);
    if (!prepared.ok) return refuse(c, accessStatus, prepared.error);
    c.set('act', prepared.value);
    await next();
    return undefined;
  };
  notes.set(handler, note);
  return handler;
};

/** Refusals of the gate. */
const accessStatus = {
  'access.signed_out': 401,
  'access.token_invalid': 401,
  'access.foreign_origin': 403,
  'access.acting_for_missing': 400,
  'access.not_member': 403,
  'access.forbidden': 403,
  'access.signs_together': 403,
} as const;
