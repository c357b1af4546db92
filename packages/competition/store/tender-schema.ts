import { zCents, zId, zInstant, zMemberSplit, zMunicipality, zPrice, zStamp } from '@kt/platform/schema.ts';
import { MEDIA_TYPES } from '@kt/terms';
import * as z from 'zod';
import { ATTACHMENT_FAULTS } from '../domain/attachments.ts';
import { CLARIFICATION_GROUNDS, type Clarification } from '../domain/clarification.ts';
import { type OpenedTender, VOIDITIES } from '../domain/opened-tender.ts';
import { REJECTION_GROUNDS } from '../domain/rejection.ts';
import type { SealedTender } from '../domain/sealed-tender.ts';
import { type AdmittedGroup, GROUP_DEVIATIONS, type TenderConsortium } from '../domain/tender-consortium.ts';
import { INVALIDITIES, type TenderContent } from '../domain/tender-content.ts';

const zEnvelope = z.strictObject({
  format: z.int(),
  enc: z.string(),
  hash: z.string(),
  ciphertext: z.string().exactOptional(),
  object: z.string().exactOptional(),
});

export const zSealedTender: z.ZodType<SealedTender> = z.strictObject({
  id: zId('tender'),
  authority: zId('authority'),
  competition: zId('competition'),
  pseudonym: z.string(),
  state: z.enum(['draft', 'submitted', 'withdrawn']),
  deadline: zInstant,
  envelope: zEnvelope.exactOptional(),
  receivedAt: zInstant.exactOptional(),
  receipts: z.array(z.strictObject({ version: z.int(), at: zInstant, hash: z.string(), signature: z.string() })),
  ownCopy: z.string().exactOptional(),
  confirmed: z.strictObject({ at: zInstant, addendum: z.int(), hash: z.string() }).exactOptional(),
});

const LONGEST_ANSWER = 20_000;
/** Halves of surrogate pairs can be sealed, but neither stored nor printed. */
const zText = z.string().refine((text) => text.isWellFormed());

const zAttachment = z.strictObject({
  name: zText.min(1).max(200),
  type: z.enum(MEDIA_TYPES),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
/** More than these are no tender; how many are taken, the opening says of each. */
const MOST_LISTED = 50;

/** More parties or steps than a consortium can have; texts as long as the registry takes them, and some more. */
const MOST_NAMED = 100;
const named = { organisation: zId('organisation'), name: zText.max(500) };
const zWords = zText.max(2_000);

const zConsortium: z.ZodType<TenderConsortium> = z.strictObject({
  consortium: zId('consortium'),
  edition: z.int().positive(),
  name: zText.max(500),
  members: z
    .array(
      z.strictObject({
        ...named,
        role: z.strictObject({ fi: zWords.exactOptional(), sv: zWords.exactOptional() }),
        municipalities: z.array(zMunicipality).max(MOST_NAMED),
      }),
    )
    .min(1)
    .max(MOST_NAMED),
  reliedOn: z
    .array(z.strictObject({ ...named, capacity: zWords }))
    .max(MOST_NAMED)
    .exactOptional(),
  split: zMemberSplit,
  isJointlyLiable: z.boolean(),
  leadInvoices: z.boolean(),
});

const zAdmittedGroup: z.ZodType<AdmittedGroup> = z.strictObject({
  consortium: zId('consortium'),
  edition: z.int().exactOptional(),
  members: z.array(zId('organisation')).exactOptional(),
  reliedOn: z.array(zId('organisation')).exactOptional(),
});

/** What a bidder seals, parsed strictly after the opening: anything else is unreadable. */
const zTenderContent: z.ZodType<TenderContent> = z.strictObject({
  format: z.literal([1, 2]),
  competition: zId('competition'),
  organisation: zId('organisation'),
  addendum: z.int().min(0),
  prices: z.record(zText, zPrice),
  answers: z.record(zText, zText.max(LONGEST_ANSWER)),
  mustHaves: z.record(zText, z.boolean()).exactOptional(),
  signatory: zText.max(200),
  secrecy: z.record(zText, zText.max(2_000)).exactOptional(),
  consortium: zConsortium.exactOptional(),
  attachments: z
    .array(z.strictObject({ ...zAttachment.shape, key: z.string().max(100) }))
    .max(MOST_LISTED)
    .exactOptional(),
});

/** What an official found of one minimum requirement. */
export const zFinding = z.strictObject({
  requirement: z.string(),
  met: z.boolean(),
  reason: z.string().exactOptional(),
});

const zClarification: z.ZodType<Clarification> = z.strictObject({
  ...zStamp,
  question: z.string(),
  ground: z.enum(CLARIFICATION_GROUNDS).exactOptional(),
  about: z.string().exactOptional(),
  deadline: zInstant.exactOptional(),
  answer: z.string().exactOptional(),
  answered: z.strictObject(zStamp).exactOptional(),
});

export const zOpenedState = z.enum(['valid', 'invalid', 'void', 'rejected', 'ranked', 'won', 'not_won', 'not_used']);

export const zOpenedTender: z.ZodType<OpenedTender> = z.strictObject({
  id: zId('tender'),
  authority: zId('authority'),
  competition: zId('competition'),
  provider: zId('organisation').exactOptional(),
  state: zOpenedState,
  receivedAt: zInstant,
  openedAt: zInstant,
  hash: z.string(),
  reason: z.enum([...INVALIDITIES, ...VOIDITIES]).exactOptional(),
  content: zTenderContent.exactOptional(),
  admittedAs: zAdmittedGroup.exactOptional(),
  deviation: z.enum(GROUP_DEVIATIONS).exactOptional(),
  attachments: z
    .array(z.strictObject({ ...zAttachment.shape, fault: z.enum(ATTACHMENT_FAULTS).exactOptional() }))
    .exactOptional(),
  comparisonCents: zCents.exactOptional(),
  unconfirmed: z.boolean(),
  clarifications: z.array(zClarification),
  findings: z.array(z.strictObject({ ...zStamp, ...zFinding.shape })).exactOptional(),
  rejection: z.strictObject({ ...zStamp, ground: z.enum(REJECTION_GROUNDS), reason: z.string() }).exactOptional(),
  rank: z.int().exactOptional(),
  decision: z.int().exactOptional(),
});

/** A tender out of an opened envelope; `undefined` when what was inside is none. */
export const parseTender = (opened: unknown): TenderContent | undefined => {
  const parsed = zTenderContent.safeParse(opened);
  return parsed.success ? parsed.data : undefined;
};
