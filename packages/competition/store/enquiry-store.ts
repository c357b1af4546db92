import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zInstant, zStamp, zTexts } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Enquiries, EnquiryRef } from '../app/enquiry-ports.ts';
import { DECLINE_REASONS, ENQUIRY_DETAILS, type Enquiry } from '../domain/enquiry.ts';
import { competitionKey, competitionTable, ENQUIRY_PREFIX, enquiriesBy, enquiriesIn, enquiryKey } from './keys.ts';

const zEnquiry: z.ZodType<Enquiry> = z.strictObject({
  id: zId('enquiry'),
  authority: zId('authority'),
  competition: zId('competition'),
  asker: z.string(),
  state: z.enum(['asked', 'answered', 'declined']),
  text: z.string(),
  askedAt: zInstant,
  published: z.strictObject({ ...zStamp, question: zTexts, answer: zTexts }).exactOptional(),
  declined: z.strictObject({ ...zStamp, reason: z.enum(DECLINE_REASONS), text: z.string() }).exactOptional(),
});
const zRef: z.ZodType<EnquiryRef> = z.strictObject({
  authority: zId('authority'),
  competition: zId('competition'),
  id: zId('enquiry'),
});

const enquiries = aggregate<Enquiry, EnquiryRef>({
  table: competitionTable,
  type: 'enquiry',
  schema: zEnquiry,
  ref: zRef,
  refOf: ({ authority, competition, id }) => ({ authority, competition, id }),
  idOf: ({ id }) => id,
  key: enquiryKey,
  index: ({ authority, competition, asker, state, id }) => ({
    gsi1: [enquiriesIn({ authority, id: competition }, state), id],
    ...(state !== 'answered' && { gsi2: [enquiriesBy(asker), id] }),
  }),
  details: ENQUIRY_DETAILS,
});

const PAGE = 25;
const MOST = 100;

/** Questions lie beside their competition; who asked is a keyed name there, and the key of nothing but their own list. */
export const enquiryStore = (db: Db): Enquiries => ({
  load: (ref) => enquiries.load(db, ref),
  create: (state, fact) => enquiries.create({ state, facts: [fact] }),
  save: (before, state, fact) => enquiries.save(before, { state, facts: [fact] }),
  all: (ref, after) =>
    enquiries.list(db, {
      pk: competitionKey(ref).pk,
      prefix: ENQUIRY_PREFIX,
      limit: PAGE,
      ...(after !== undefined && { after }),
    }),
  answered: (ref, after) =>
    enquiries.list(db, {
      index: 'gsi1',
      pk: enquiriesIn(ref, 'answered'),
      limit: PAGE,
      ...(after !== undefined && { after }),
    }),
  waiting: async (ref) => {
    const { found } = await enquiries.list(db, { index: 'gsi1', pk: enquiriesIn(ref, 'asked'), limit: MOST });
    return found.length;
  },
  unansweredOf: async (asker) => {
    const { found } = await enquiries.list(db, { index: 'gsi2', pk: enquiriesBy(asker), limit: MOST });
    return found;
  },
});
