import type { Db, Item } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import { zId, zInstant, zLocalDate, zMunicipality, zServiceType } from '@kt/platform/schema.ts';
import { TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';
import type { PublicNeed, PublicNeeds } from '../app/public-needs.ts';
import { needsPartition, transparencyTable as table } from './keys.ts';

const MOST_NEEDS = 50;
const zNational = z.object({ fi: z.string(), sv: z.string(), en: z.string().exactOptional() });
const described = {
  title: zNational,
  text: zNational,
  serviceTypes: z.array(zServiceType),
  municipalities: z.array(zMunicipality),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)),
  expectedPerYear: z.int(),
  plannedMonth: z.string(),
  commentBy: zLocalDate,
  market: z.object({ day: zLocalDate, from: z.string(), to: z.string(), place: zNational }).exactOptional(),
};
const zChange = z.object({
  at: zInstant,
  fields: z.array(z.string()),
  before: z.object({
    title: zNational.exactOptional(),
    text: zNational.exactOptional(),
    serviceTypes: described.serviceTypes.exactOptional(),
    municipalities: described.municipalities.exactOptional(),
    targetGroups: described.targetGroups.exactOptional(),
    expectedPerYear: z.int().exactOptional(),
    plannedMonth: z.string().exactOptional(),
    commentBy: zLocalDate.exactOptional(),
    market: described.market,
  }),
});
const zNeed: z.ZodType<PublicNeed> = z.object({
  ...described,
  need: zId('need'),
  announcedAt: zInstant,
  changes: z.array(zChange).exactOptional(),
  meetings: z.array(z.object({ day: zLocalDate, summary: zNational })),
  closed: z.object({ at: zInstant, system: zId('system') }).exactOptional(),
  dropped: z.object({ at: zInstant, reason: z.string() }).exactOptional(),
});

/** One item a planned need, in one partition an authority. */
export const publicNeedStore = (db: Db): PublicNeeds => ({
  put: (authority, one) => {
    const item: Item = { ...one, pk: needsPartition(authority), sk: one.need, tag: 'public-need' };
    return writesPart([{ table, put: item, refusal: 'stale' }]);
  },
  load: async (authority, need) => {
    const item = await db.get(table, { pk: needsPartition(authority), sk: need });
    return item === undefined ? undefined : zNeed.parse(item);
  },
  newest: async (authority) => {
    const { items } = await db.query(table, { pk: needsPartition(authority), backwards: true, limit: MOST_NEEDS });
    return items.map((item) => zNeed.parse(item));
  },
});
