import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zLocalDate, zMunicipality, zServiceType, zStamp, zStamped } from '@kt/platform/schema.ts';
import { TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';
import type { NeedCommentRef, NeedComments, NeedRef, Needs } from '../app/need-ports.ts';
import { NEED_COMMENT_DETAILS, type NeedComment } from '../domain/need-comment.ts';
import { NEED_FIELDS } from '../domain/need-description.ts';
import { NEED_DETAILS, type PlannedNeed } from '../domain/planned-need.ts';
import { commentsOfNeed, needCommentKey, needKey, needList, purchasingTable } from './keys.ts';
import { pageRange } from './system-store.ts';

const zNational = z.strictObject({ fi: z.string(), sv: z.string(), en: z.string().exactOptional() });

const description = {
  title: zNational,
  text: zNational,
  serviceTypes: z.array(zServiceType),
  municipalities: z.array(zMunicipality),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)),
  expectedPerYear: z.int(),
  plannedMonth: z.string(),
  commentBy: zLocalDate,
  market: z.strictObject({ day: zLocalDate, from: z.string(), to: z.string(), place: zNational }).exactOptional(),
};
const zChange = z.strictObject({
  ...zStamp,
  fields: z.array(z.enum(NEED_FIELDS)),
  before: z.strictObject({
    title: description.title.exactOptional(),
    text: description.text.exactOptional(),
    serviceTypes: description.serviceTypes.exactOptional(),
    municipalities: description.municipalities.exactOptional(),
    targetGroups: description.targetGroups.exactOptional(),
    expectedPerYear: description.expectedPerYear.exactOptional(),
    plannedMonth: description.plannedMonth.exactOptional(),
    commentBy: description.commentBy.exactOptional(),
    market: description.market,
  }),
});

const zNeed: z.ZodType<PlannedNeed> = z.strictObject({
  id: zId('need'),
  authority: zId('authority'),
  state: z.enum(['draft', 'announced', 'closed', 'dropped']),
  ...description,
  drafted: zStamped,
  announced: zStamped.exactOptional(),
  meetings: z.array(
    z.strictObject({ day: zLocalDate, participants: z.string(), summary: zNational, logged: zStamped }),
  ),
  changes: z.array(zChange).exactOptional(),
  closed: z.strictObject({ ...zStamp, system: zId('system') }).exactOptional(),
  dropped: z.strictObject({ ...zStamp, reason: z.string() }).exactOptional(),
});
const zRef: z.ZodType<NeedRef> = z.strictObject({ authority: zId('authority'), id: zId('need') });

const needs = aggregate<PlannedNeed, NeedRef>({
  table: purchasingTable,
  type: 'planned-need',
  schema: zNeed,
  ref: zRef,
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: ({ authority, id }) => needKey(authority, id),
  index: ({ authority, id }) => ({ gsi1: [needList(authority), id] }),
  details: NEED_DETAILS,
});

export const needStore = (db: Db): Needs => ({
  load: (ref) => needs.load(db, ref),
  create: (state, facts) => needs.create({ state, facts }),
  save: (before, state, facts) => needs.save(before, { state, facts }),
  page: (authority, after) =>
    needs.list(db, pageRange({ index: 'gsi1', pk: needList(authority), backwards: true }, after)),
});

const zComment: z.ZodType<NeedComment> = z.strictObject({
  authority: zId('authority'),
  need: zId('need'),
  provider: zId('organisation'),
  state: z.literal('given'),
  text: z.string(),
  given: zStamped,
  corrected: zStamped.exactOptional(),
});

const comments = aggregate<NeedComment, NeedCommentRef>({
  table: purchasingTable,
  type: 'need-comment',
  schema: zComment,
  ref: z.strictObject({ authority: zId('authority'), need: zId('need'), provider: zId('organisation') }),
  refOf: ({ authority, need, provider }) => ({ authority, need, provider }),
  idOf: ({ need, provider }) => `${need}#${provider}`,
  key: needCommentKey,
  index: ({ authority, need, provider }) => ({ gsi1: [commentsOfNeed(authority, need), provider] }),
  details: NEED_COMMENT_DETAILS,
});

export const needCommentStore = (db: Db): NeedComments => ({
  load: (ref) => comments.load(db, ref),
  create: (state, facts) => comments.create({ state, facts }),
  save: (before, state, facts) => comments.save(before, { state, facts }),
  ofProvider: async (authority, provider, of) => {
    if (of.length === 0) return [];
    const keys = of.map((need) => needCommentKey({ authority, need, provider }));
    const items = await db.getMany(purchasingTable, keys);
    return items.flatMap((item) => (item === undefined ? [] : [comments.parse(item).state]));
  },
  ofNeed: ({ authority, id }, after) =>
    comments.list(db, pageRange({ index: 'gsi1', pk: commentsOfNeed(authority, id) }, after)),
});
