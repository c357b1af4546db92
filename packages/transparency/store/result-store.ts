import type { Db, Item } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import type { Key } from '@kt/platform/db/table.ts';
import { zCents, zId, zServiceType } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Results } from '../app/results.ts';
import { type Followed, NOT_FOLLOWED, type ResultRow } from '../domain/results/followed.ts';
import { RESULT_KINDS, type ResultKind } from '../domain/results/tally.ts';
import { followedKey, resultsKey, transparencyTable as table } from './keys.ts';

const zFollowed: z.ZodType<Followed> = z.object({
  offer: z.object({ provider: zId('organisation'), serviceType: zServiceType }).exactOptional(),
  isStarted: z.boolean().exactOptional(),
  isVoid: z.boolean().exactOptional(),
  verified: z.array(z.object({ claim: zId('claim'), kind: z.string(), cents: zCents })),
  corrected: z.array(z.object({ correction: zId('claim'), claim: zId('claim'), cents: zCents })),
});
const zKinds: z.ZodType<{ readonly [K in ResultKind]?: number }> = z.partialRecord(z.enum(RESULT_KINDS), z.int());
const zRow: z.ZodType<ResultRow> = z.object({
  provider: zId('organisation'),
  serviceType: zServiceType,
  tally: z.object({ started: z.int(), working: z.int(), kinds: zKinds }),
});
const zKept = z.looseObject({ seen: z.int(), value: z.unknown() });
const zRows = z.array(zRow);

const keep = (key: Key, tag: string, seen: number, value: object) =>
  writesPart([
    {
      table,
      put: { ...key, tag, value, seen: seen + 1 },
      when:
        seen === 0
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#seen = :seen',
              ExpressionAttributeNames: { '#seen': 'seen' },
              ExpressionAttributeValues: { ':seen': seen },
            },
      refusal: 'stale',
    },
  ]);

export const readRows = (item: Item | undefined): { readonly seen: number; readonly rows: readonly ResultRow[] } => {
  if (item === undefined) return { seen: 0, rows: [] };
  const { seen, value } = zKept.parse(item);
  return { seen, rows: zRows.parse(value) };
};

export const resultStore = (db: Db): Results => ({
  followed: async (referral) => {
    const item = await db.get(table, followedKey(referral));
    if (item === undefined) return { seen: 0, followed: NOT_FOLLOWED };
    const { seen, value } = zKept.parse(item);
    return { seen, followed: zFollowed.parse(value) };
  },
  keepFollowed: (referral, { seen }, now) => keep(followedKey(referral), 'followed', seen, now),
  rows: async (n) => readRows(await db.get(table, resultsKey(n))),
  keepRows: (n, { seen }, rows) => keep(resultsKey(n), 'results', seen, [...rows]),
});
