import { parseId } from '@kt/kernel';
import { countersIn, counting } from '@kt/platform/db/counters.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import { indexAttributes } from '@kt/platform/db/table.ts';
import { zDistanceGroup, zId, zInstant, zLocalDate } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { ReferralRef } from '../app/ports.ts';
import type { Receptions } from '../app/reception-ports.ts';
import { lateOf } from '../domain/late-reception.ts';
import type { ReceptionTrack } from '../domain/reception-track.ts';
import { lateList, receivedKey, receivedPartition, receptionKey, referralKey, caseworkTable as table } from './keys.ts';

const told = z
  .strictObject({
    at: zInstant,
    provider: zId('organisation'),
    group: zDistanceGroup.exactOptional(),
    on: zLocalDate.exactOptional(),
  })
  .exactOptional();
const zTrack: z.ZodType<ReceptionTrack> = z.strictObject({
  offered: told,
  accepted: told,
  declined: told,
  expired: told,
  returned: told,
  cancelled: told,
  voided: told,
  met: told,
  started: told,
});
const zItem = z.looseObject({ track: zTrack, version: z.int().positive() });

const zReferred = z.looseObject({ state: z.looseObject({ clientReference: z.string() }) });

/** Where a referral waits for a supervisor, if it does or will: the list is read up to the present moment. */
const lateIn = ({ authority, id }: ReferralRef, track: ReceptionTrack) => {
  const late = lateOf(track);
  return late === undefined ? {} : indexAttributes({ gsi1: [lateList(authority, late.kind), `${late.since}#${id}`] });
};

/** Before every moment. */
const FIRST = '0';

const NEW = { ConditionExpression: 'attribute_not_exists(pk)' };
const unchanged = (version: number) => ({
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});

/** How referrals are received; the counters are added to, so referrals never wait for each other. */
export const receptionStore = (db: Db): Receptions => ({
  load: async (ref) => {
    const item = await db.get(table, receptionKey(ref));
    if (item === undefined) return undefined;
    const { track, version } = zItem.parse(item);
    return { track, version };
  },
  save: (ref, before, track, changes) => {
    const version = (before?.version ?? 0) + 1;
    const put = { ...receptionKey(ref), tag: 'reception', version, track, ...lateIn(ref, track) };
    const when = before === undefined ? NEW : unchanged(before.version);
    return writesPart([
      { table, put, when, refusal: 'stale' },
      ...changes.flatMap(({ year, provider, counts }) =>
        counting(table, receivedKey(ref.authority, year, provider), counts),
      ),
    ]);
  },
  ofYear: async (authority, year) =>
    (await db.queryAll(table, { pk: receivedPartition(authority, year) })).flatMap((item) => {
      const provider = parseId('organisation', String(item['sk']));
      return provider === undefined ? [] : [{ provider, counts: countersIn(item) }];
    }),
  late: async (authority, kind, { from = FIRST, upTo }, limit) => {
    const range = { index: 'gsi1', pk: lateList(authority, kind), from, upTo: `${upTo}#~`, limit } as const;
    const { items } = await db.query(table, range);
    return items.map((item) => {
      const [since, id] = String(item['gsi1sk']).split('#');
      return { kind, since: zInstant.parse(since), id: zId('referral').parse(id) };
    });
  },
  referencesOf: async (refs) => {
    const items = refs.length === 0 ? [] : await db.getMany(table, refs.map(referralKey));
    return items.map((item) => item && zReferred.parse(item).state.clientReference);
  },
  ofProvider: async (authority, year, provider) =>
    countersIn(await db.get(table, receivedKey(authority, year, provider))),
});
