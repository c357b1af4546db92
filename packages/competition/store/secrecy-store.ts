import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zCents, zId, zStamp, zStamped, zTexts, zTrilingual } from '@kt/platform/schema.ts';
import { MEDIA_TYPES, SECRECY_BASIS_CODES } from '@kt/terms';
import * as z from 'zod';
import type {
  ClaimedReads,
  DisclosureRef,
  Disclosures,
  GivenVersions,
  RulingRef,
  SecrecyRulings,
} from '../app/secrecy-ports.ts';
import { ATTACHMENT_FAULTS } from '../domain/attachments.ts';
import type { Disclosure } from '../domain/disclosure.ts';
import { RULING_DETAILS, type SecrecyRuling } from '../domain/secrecy-ruling.ts';
import {
  CLAIMED,
  competitionKey,
  competitionTable,
  DISCLOSURE_PREFIX,
  disclosureKey,
  disclosuresTo,
  RULING_PREFIX,
  rulingKey,
} from './keys.ts';
import { tenders } from './opened-tender-store.ts';
import { zOpenedState } from './tender-schema.ts';

const zBasis = z.enum(SECRECY_BASIS_CODES);
const claim = {
  authority: zId('authority'),
  competition: zId('competition'),
  tender: zId('tender'),
  field: z.string(),
};
const zRuling: z.ZodType<SecrecyRuling> = z.strictObject({
  ...claim,
  state: z.enum(['ruled', 'sent_back', 'confirmed']),
  rulings: z.array(
    z.strictObject({ ...zStamp, basis: zBasis, reason: z.string(), confirmed: zStamped.exactOptional() }),
  ),
});

const rulings = aggregate<SecrecyRuling, RulingRef>({
  table: competitionTable,
  type: 'secrecy-ruling',
  schema: zRuling,
  ref: z.strictObject(claim),
  refOf: ({ authority, competition, tender, field }) => ({ authority, competition, tender, field }),
  idOf: ({ tender, field }) => `secrecy:${tender}:${field}`,
  key: rulingKey,
  details: RULING_DETAILS,
});

/** Rulings on claims of trade secrets, beside their competition. */
export const rulingStore = (db: Db): SecrecyRulings => ({
  load: (ref) => rulings.load(db, ref),
  all: async (ref) =>
    (await db.queryAll(competitionTable, { pk: competitionKey(ref).pk, prefix: RULING_PREFIX })).map(rulings.parse),
  create: (state, fact) => rulings.create({ state, facts: [fact] }),
  save: (before, state, fact) => rulings.save(before, { state, facts: [fact] }),
});

const given = {
  id: zId('disclosure'),
  authority: zId('authority'),
  competition: zId('competition'),
  provider: zId('organisation'),
};
const zDisclosure: z.ZodType<Disclosure> = z.strictObject({
  ...given,
  decision: z.int().positive(),
  document: z.string(),
  state: z.literal('given'),
  given: zStamped,
});
const disclosures = aggregate<Disclosure, DisclosureRef>({
  table: competitionTable,
  type: 'disclosure',
  schema: zDisclosure,
  ref: z.strictObject(given),
  refOf: ({ id, authority, competition, provider }) => ({ id, authority, competition, provider }),
  idOf: ({ id }) => id,
  key: disclosureKey,
});

const PAGE = 50;

/** Who was given what, beside the competition; nothing is ever changed or removed. */
export const disclosureStore = (db: Db): Disclosures => ({
  lastTo: async (ref, provider) => {
    const range = { pk: competitionKey(ref).pk, prefix: disclosuresTo(provider), backwards: true, limit: 1 };
    return (await disclosures.list(db, range)).found[0]?.state;
  },
  page: (ref, after) =>
    disclosures.list(db, {
      pk: competitionKey(ref).pk,
      prefix: DISCLOSURE_PREFIX,
      limit: PAGE,
      ...(after !== undefined && { after }),
    }),
  create: (state, fact) => disclosures.create({ state, facts: [fact] }),
});

const zHidden = z.enum(['claimed', ...SECRECY_BASIS_CODES]);
const zMustHave = z.strictObject({
  requirement: z.string(),
  title: zTexts,
  says: z.boolean(),
  found: z.strictObject({ met: z.boolean(), reason: z.string().exactOptional() }).exactOptional(),
});
const zFile = z.strictObject({
  sha256: z.string(),
  type: z.enum(MEDIA_TYPES),
  bytes: z.int(),
  name: z.string().exactOptional(),
  hidden: zHidden.exactOptional(),
  fault: z.enum(ATTACHMENT_FAULTS).exactOptional(),
});
const zPart = z.strictObject({
  field: z.string(),
  title: zTrilingual,
  text: z.string().exactOptional(),
  cents: zCents.exactOptional(),
  hidden: zHidden.exactOptional(),
});
/** What a disclosure gave, as it is kept under its hash. */
export const zGivenVersions: z.ZodType<GivenVersions> = z.strictObject({
  decision: z.int(),
  tenders: z.array(
    z.strictObject({
      tender: zId('tender'),
      provider: zId('organisation').exactOptional(),
      state: zOpenedState,
      totalCents: zCents.exactOptional(),
      parts: z.array(zPart),
      mustHaves: z.array(zMustHave).exactOptional(),
      attachments: z.array(zFile).exactOptional(),
    }),
  ),
});

/** Rulings and tenders lie in one range, disclosures in another: two reads in all. */
export const claimedStore = (db: Db): ClaimedReads => ({
  all: async (ref) => {
    const { pk } = competitionKey(ref);
    const [items, gave] = await Promise.all([
      db.queryAll(competitionTable, { pk, ...CLAIMED }),
      db.queryAll(competitionTable, { pk, prefix: DISCLOSURE_PREFIX }),
    ]);
    const tagged = (tag: string) => items.filter((item) => item['tag'] === tag);
    return {
      tenders: tagged('tender').map((item) => tenders.parse(item).state),
      rulings: tagged('secrecy-ruling').map((item) => rulings.parse(item).state),
      disclosures: gave.map((item) => disclosures.parse(item).state),
    };
  },
});
