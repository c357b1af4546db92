import { addCounts, ZERO } from '@kt/kernel';
import { countersIn, counting } from '@kt/platform/db/counters.ts';
import type { Db, Item } from '@kt/platform/db/db.ts';
import { type Write, writesPart } from '@kt/platform/db/part.ts';
import { zCents, zId, zInstant, zLocalDate } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { CountedIn, Counters, KnownTrack, TrackRef, Tracks } from '../app/track-ports.ts';
import type { Mark, ReferralTrack } from '../domain/referral-track.ts';
import { figureWrites } from './figure-store.ts';
import { countersKey, countersPartition, sumsKey, agreementsTable as table, trackKey, WHOLE } from './keys.ts';

const zMark: z.ZodType<Mark> = z.strictObject({
  at: zInstant,
  on: zLocalDate.exactOptional(),
  code: z.string().exactOptional(),
});
const mark = zMark.exactOptional();
const zTrack: z.ZodType<ReferralTrack> = z.strictObject({
  marks: z.strictObject({
    offered: mark,
    acknowledged: mark,
    accepted: mark,
    declined: mark,
    expired: mark,
    returned: mark,
    cancelled: mark,
    voided: mark,
    met: mark,
    started: mark,
    ended: mark,
  }),
  claims: z.record(z.string(), z.strictObject({ at: zInstant, step: z.string(), isResult: z.boolean() })),
  claimsReturned: z.int(),
  money: z.strictObject({ reserved: zCents, claimed: zCents, approved: zCents.default(ZERO), paid: zCents }),
  lines: z
    .record(z.string(), z.strictObject({ step: z.string(), claimed: zCents, approved: zCents, paid: zCents }))
    .default({}),
  countsUnaccepted: z.literal(true).exactOptional(),
});
const zCounted: z.ZodType<CountedIn> = z.strictObject({ lead: zId('authority'), category: z.string() });
const zItem = z.looseObject({ track: zTrack, version: z.int().positive(), counted: zCounted.exactOptional() });

const NEW = { ConditionExpression: 'attribute_not_exists(pk)' };
const unchanged = (version: number) => ({
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});

const trackWrite = (
  { authority, agreement, referral }: TrackRef,
  before: KnownTrack | undefined,
  track: object,
  counted: CountedIn,
) => {
  const version = (before?.version ?? 0) + 1;
  const put: Item = { ...trackKey(authority, referral), tag: 'referral-track', agreement, version, track, counted };
  return { table, put, when: before === undefined ? NEW : unchanged(before.version), refusal: 'stale' } satisfies Write;
};

/** Referrals as they are counted under their agreement. The counters are added to, so referrals never wait for each other. */
export const trackStore = (db: Db): Tracks => ({
  load: async ({ authority, referral }) => {
    const item = await db.get(table, trackKey(authority, referral));
    if (item === undefined) return undefined;
    const { track, version, counted } = zItem.parse(item);
    return { track, version, ...(counted !== undefined && { counted }) };
  },
  save: (ref, before, track, { whole, months, category, rows }) =>
    writesPart([
      trackWrite(ref, before, track, { lead: category.lead, category: category.category }),
      ...counting(table, sumsKey(category.lead, category.category), category.counts),
      ...figureWrites(ref, rows),
      ...counting(table, countersKey(ref.authority, ref.agreement, WHOLE), whole),
      ...Object.entries(months).flatMap(([month, counts]) =>
        counting(table, countersKey(ref.authority, ref.agreement, month), counts),
      ),
    ]),
});

/** What is counted under agreements: one reading whatever the number of months or agreements on a page. */
export const counterStore = (db: Db): Counters => ({
  ofMonths: async ({ authority, id }, from, to) => {
    const items = await db.queryAll(table, { pk: countersPartition(authority, id), from, upTo: WHOLE });
    const inside = items.filter(({ sk }) => String(sk) <= to);
    return {
      whole: countersIn(items.find(({ sk }) => sk === WHOLE)),
      monthly: addCounts(inside.map(countersIn)),
    };
  },
  wholes: async (refs) => {
    if (refs.length === 0) return [];
    const keys = refs.map(({ authority, id }) => countersKey(authority, id, WHOLE));
    return (await db.getMany(table, keys)).map(countersIn);
  },
});
