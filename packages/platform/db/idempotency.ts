import { type Act, type Done, err, type Instant, ok, plusHours, type Result, type WorkError } from '@kt/kernel';
import * as z from 'zod';
import { sha256 } from './canonical.ts';
import type { Item } from './db.ts';
import type { Write } from './part.ts';
import type { Key, TableSpec } from './table.ts';

/** How long a key is honoured; later the same key counts as new. */
const KEPT_HOURS = 30 * 24;

const zStored = z.looseObject({ bodyHash: z.string(), id: z.string(), version: z.int(), expiresAt: z.string() });

type Keyed = Act & { readonly idempotency: NonNullable<Act['idempotency']> };
export const isKeyed = (act: Act): act is Keyed => act.idempotency !== undefined;

/** Bound to who acts, for whom and in which operation: one caller's key can never answer another's request. */
export const idempotencyKey = (act: Keyed): Key => ({
  pk: `IDM#${sha256([act.by, act.actingFor ?? '', act.operation, act.idempotency.key].join('\n'))}`,
  sk: 'IDM',
});

/** Stores the body's hash and the result's id and version, never a body. */
export const idempotencyWrite = (table: TableSpec, act: Keyed, done: Done, at: Instant): Write => {
  const expiresAt = plusHours(at, KEPT_HOURS);
  return {
    table,
    put: {
      ...idempotencyKey(act),
      tag: 'idempotency',
      bodyHash: act.idempotency.bodyHash,
      id: done.id,
      version: done.version,
      expiresAt,
      ttl: Math.floor(Date.parse(expiresAt) / 1000),
    },
    when: {
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :at',
      ExpressionAttributeValues: { ':at': at },
    },
    refusal: 'stale',
  };
};

/** The first answer to a key, or the refusal of a key used for another body. `undefined` once it has expired. */
export const replay = (act: Keyed, stored: Item | undefined, at: Instant): Result<Done, WorkError> | undefined => {
  if (stored === undefined) return undefined;
  const { bodyHash, id, version, expiresAt } = zStored.parse(stored);
  if (expiresAt <= at) return undefined;
  return bodyHash === act.idempotency.bodyHash ? ok({ id, version }) : err({ code: 'idempotency.key_reused' });
};
