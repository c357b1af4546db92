import {
  zBuyers,
  zDistanceGroup,
  zId,
  zInstant,
  zLanguage,
  zLine,
  zLocalDate,
  zMunicipality,
  zPositiveCents,
  zRateCard,
  zServiceType,
  zShare,
  zTexts,
  zTrilingual,
} from '@kt/platform/schema.ts';
import { MOST_OPTIONS } from '@kt/terms';
import * as z from 'zod';

const key = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(40);
const reason = z.string().trim().min(5).max(5_000);
export const competitionPath = z.strictObject({ competition: zId('competition') });
export const reachPath = z.strictObject({
  system: zId('system'),
  category: zId('category'),
  serviceType: zServiceType,
});
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const attachmentPath = z.strictObject({ competition: zId('competition'), tender: zId('tender'), sha256 });
/** A sealed file that is about to be sent: its length in bytes, and its hash. */
export const sealedFile = z.strictObject({ competition: zId('competition'), bytes: z.int().min(1), sha256 });
export const tenderPath = z.strictObject({ competition: zId('competition'), tender: zId('tender') });
export const authorityPath = z.strictObject({ authority: zId('authority') });
export const pageQuery = z.strictObject({ cursor: z.string().max(2_000).exactOptional() });

const criterion = z.strictObject({
  key,
  publishedKey: z.string().min(1).max(40),
  kind: z.enum(['price', 'quality']),
  title: zTrilingual,
  weight: z.int().min(1).max(100),
  scale: z.int().min(1).max(100),
});
const mustHaves = z.array(z.strictObject({ key, title: zTexts })).max(12);
const options = z.array(z.strictObject({ key, noticeBy: zLocalDate, extendsTo: zLocalDate })).max(MOST_OPTIONS);
const assumptions = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        group: zDistanceGroup,
        clients: z.int().min(0).max(100_000),
        rates: z.record(z.string().max(40), zShare),
      }),
    )
    .max(4),
});

/** A competition's content: may be incomplete as to sense, never as to form. Amounts net of VAT, in cents. */
export const competitionContent = z.strictObject({
  system: zId('system'),
  category: zId('category'),
  serviceType: zServiceType,
  title: zTexts,
  need: zTexts,
  criteria: z.array(criterion).max(20),
  /** Minimum requirements: met or not met, apart from all points. */
  mustHaves: mustHaves.exactOptional(),
  /** Its place in a bundle of lots; given by `competition.set_lots`, and kept as it is by an edit. */
  lot: z.strictObject({ bundle: z.string().max(40), number: z.int(), of: z.int(), title: zTexts }).exactOptional(),
  rateCard: zRateCard,
  assumptions,
  places: z.int().min(1).max(100_000),
  ceilingCents: zPositiveCents,
  /** Who buys together, the authority itself first, shares in basis points that make 10 000; absent: it buys alone. */
  buyers: zBuyers.exactOptional(),
  winners: z.int().min(1).max(1_000),
  /** How clients are called off among several winners. */
  callOff: z.enum(['preference_order', 'client_choice']).exactOptional(),
  /** First day of service, the day after the last one, and the buyer's rights to prolong, in their order. */
  start: zLocalDate,
  end: zLocalDate,
  options: options.exactOptional(),
  deadline: zInstant,
  costCentre: zLine(0, 40),
  languages: z.array(zLanguage).max(3),
  municipalities: z.array(zMunicipality).max(400),
  evaluators: z.array(zId('person')).max(20),
});

/** What lots are called: all of them where the draft is none yet, else the new ones. */
export const lots = z.strictObject({ titles: z.array(zTexts).min(1).max(10) });
export const withReason = z.strictObject({ reason });
/** What may change of an open competition; only what is named changes. `asksConfirmation` absent: yes. */
const { title, need, places, ceilingCents, winners, start, end, languages } = competitionContent.shape;
const changes = z.strictObject({
  title: title.exactOptional(),
  need: need.exactOptional(),
  /** Worded better or dropped; none may be added. */
  mustHaves: mustHaves.exactOptional(),
  places: places.exactOptional(),
  ceilingCents: ceilingCents.exactOptional(),
  winners: winners.exactOptional(),
  start: start.exactOptional(),
  end: end.exactOptional(),
  languages: languages.exactOptional(),
});
export const addendum = z.strictObject({
  texts: zTexts,
  deadline: zInstant.exactOptional(),
  changes: changes.exactOptional(),
  asksConfirmation: z.boolean().exactOptional(),
});
const asked = z.string().trim().min(5).max(4_000);
export const enquiryPath = z.strictObject({ competition: zId('competition'), enquiry: zId('enquiry') });
/** The competition in the body: no access log tells who asks. */
export const enquiry = z.strictObject({ competition: zId('competition'), text: asked });
/** Both in Finnish and in Swedish. `deadline`: the one from now on, where it moves with the answer. */
export const publicAnswer = z.strictObject({ question: zTexts, answer: zTexts, deadline: zInstant.exactOptional() });
export const deputy = z.strictObject({ person: zId('person') });
/** Who evaluates in place of an evaluator with a tie. */
export const substitute = z.strictObject({ person: zId('person'), instead: zId('person') });
export const drawWitness = z.strictObject({ evaluation: sha256 });
/** The opener declares that nothing ties them to anybody invited. */
export const openingApproval = z.strictObject({ declaresNoConflict: z.literal(true) });
/** What ties an opener or evaluator to whom; both lists empty = nothing. */
export const interestStatement = z.strictObject({
  capacity: z.enum(['opener', 'evaluator']),
  organisations: z.array(zId('organisation')).max(100),
  people: z.array(zId('person')).max(20),
});
export const remedy = z.strictObject({ kind: z.enum(['appeal', 'rectification']) });
export const remedySettled = z.strictObject({ number: z.int().positive() });

const scores = z.record(
  key,
  z.strictObject({ score: z.int().min(0).max(10_000), note: z.string().trim().min(1).max(5_000) }),
);
/** Scores by criterion, in hundredths of a score point (350 = 3,50), each with a note. */
export const scoreSheet = z.strictObject({ scores });
/** A question to one bidder about its opened tender. `about`: key of the criterion meant; absent, the whole tender. */
export const clarificationRequest = z.strictObject({
  ground: z.enum(['unclear', 'low_price']),
  about: key.exactOptional(),
  question: asked,
  deadline: zInstant,
});
/** The bidder's own answer, to the request of that number. */
export const clarificationAnswer = z.strictObject({
  competition: zId('competition'),
  number: z.int().min(1).max(1_000),
  answer: z.string().trim().min(1).max(20_000),
});
/** What was found of a tender's minimum requirements, each at most once; a reason where one is not met. */
export const findings = z.strictObject({
  findings: z
    .array(z.strictObject({ requirement: key, met: z.boolean(), reason: reason.exactOptional() }))
    .min(1)
    .max(12),
});
const rejectionGround = z.enum(['minimum_requirement', 'abnormally_low', 'not_as_admitted']);
export const rejection = z.strictObject({ ground: rejectionGround, reason });
export const decision = z.strictObject({
  /** Hash of the evaluation that the decision maker has read. */
  evaluation: sha256,
  reasons: z.record(z.string().max(40), z.string().max(5_000)),
  userNeeds: z.string().trim().min(5).max(5_000),
});
/** A corrected decision, written anew, and what it corrects. `dropped`: ranked tenders that may not win. */
export const rectification = decision.extend({
  initiative: z.enum(['provider', 'authority']),
  reason,
  dropped: z.array(zId('tender')).max(1_000),
});

/** Calls about one's own tender name the competition in the body, so that no access log tells who bids where. */
export const ownTender = z.strictObject({ competition: zId('competition') });
/** The dates of a call, worded in a language. */
export const calendar = z.strictObject({ competition: zId('competition'), language: zLanguage });
/** Something over which the bidder's browser has the say; kept as ciphertext. */
export const tenderDraft = z.strictObject({ competition: zId('competition'), text: z.string().max(200_000) });
export const tenderSubmission = z.strictObject({
  competition: zId('competition'),
  envelope: z.strictObject({
    format: z.int(),
    enc: z.string().max(100),
    ciphertext: z.string().max(240_000),
  }),
  /** Whether the last saved draft is kept as own copy; no = on this device only. */
  keepsCopy: z.boolean(),
});

const digits = z.string().regex(/^\d{1,60}$/);
const rankedTender = z.strictObject({
  tender: zId('tender'),
  rank: z.int(),
  points: z.record(z.string(), z.int()),
  qualityPoints: z.int(),
  total: z.int(),
  decidedBy: z.enum(['points', 'quality', 'lot']),
});
/** A file that says what a ranking follows from, as `tender.view_comparison` answers it. */
export const publishedEvaluation = z.strictObject({
  competition: zId('competition'),
  formula: z.literal('weight_times_lowest_over_own'),
  tieBreak: z.tuple([z.literal('quality_points'), z.literal('lot')]),
  criteria: z.array(criterion).max(50),
  /** Root of the log head that was signed before the tenders could be read. */
  seed: z.string().max(200),
  tenders: z
    .array(
      z.strictObject({
        tender: zId('tender'),
        provider: zId('organisation'),
        price: z.strictObject({ numerator: digits, denominator: digits.regex(/[1-9]/) }),
        scores: z.record(z.string(), z.int()),
      }),
    )
    .max(10_000),
  ranking: z.array(rankedTender).max(10_000),
  evaluation: sha256.exactOptional(),
  drawWitnessedAt: z.array(zInstant).max(100).exactOptional(),
});

const letter = { letter: z.enum(['decision', 'feedback']), language: z.enum(['fi', 'sv']) };
/** A letter as it was sent to one party; letters exist in both national languages. */
export const noticeLetterPath = z.strictObject({
  competition: zId('competition'),
  decision: z.coerce.number().int().min(1).max(100_000),
  provider: zId('organisation'),
  ...letter,
});
export const ownLetter = z.strictObject({ competition: zId('competition'), ...letter });
const claimed = z.string().regex(/^(?:(?:answers|prices)\.[a-z0-9-]{1,60}|attachments\.[0-9a-f]{64})$/);
/** One claim of a trade secret. */
export const claimPath = z.strictObject({ competition: zId('competition'), tender: zId('tender'), field: claimed });
export const secrecyRuling = z.strictObject({
  basis: z.enum(['trade_secret', 'affected_comparison', 'no_secret']),
  reason,
});
export const disclosedPath = z.strictObject({ competition: zId('competition'), document: sha256 });

/** A calendar quarter, e.g. `2026-Q1`. */
export const quarterPath = z.strictObject({
  quarter: z.templateLiteral([z.string().regex(/^\d{4}$/), '-Q', z.enum(['1', '2', '3', '4'])]),
});
/** The notices of a quarter were sent: the reference that they were given where they were published. */
export const awardsSent = z.strictObject({ reference: zLine(1, 120) });
