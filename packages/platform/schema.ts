import {
  type Cents,
  type Iban,
  type Id,
  type IdKind,
  type Instant,
  isInstant,
  isLocalDate,
  isOneLine,
  LANGUAGES,
  type LocalDate,
  type MunicipalityCode,
  type Ovt,
  parseIban,
  parseId,
  parseMunicipality,
  parseOvt,
  parseYTunnus,
  type Share,
  type YTunnus,
} from '@kt/kernel';
import {
  type Buyers,
  DISTANCE_GROUPS,
  EVIDENCE_KINDS,
  type MemberSplit,
  MOST_AFTER_SWITCH_DAYS,
  MOST_BUYERS,
  type PriceVersions,
  type RateCard,
  SERVICE_TYPE_CODES,
  STEP_KINDS,
  type Step,
} from '@kt/terms';
import * as z from 'zod';

/** Zod schemas of the kernel's types: text and numbers at the edge, branded values inside. */

const branded = <T extends string>(is: (text: string) => text is T, name: string) =>
  z
    .custom<T>((value) => typeof value === 'string' && is(value), { error: `not a valid ${name}` })
    .meta({ type: 'string', description: name });

const integer = (description: string) => ({ type: 'integer' as const, description });
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

export const zId = <K extends IdKind>(kind: K): z.ZodType<Id<K>, Id<K>> =>
  branded((text): text is Id<K> => parseId(kind, text) !== undefined, `id of ${kind}`);

export const zInstant: z.ZodType<Instant, Instant> = branded(isInstant, 'instant');
export const zLocalDate: z.ZodType<LocalDate, LocalDate> = branded(isLocalDate, 'calendar day');

/** Ten thousand million euros: sums and shares of thousands of such amounts are still safe integers. */
const MOST_CENTS = 1_000_000_000_000;
/** A hundredfold. */
const MOST_SHARE = 1_000_000;
const isAmount = (value: unknown): value is number => isWhole(value) && Math.abs(value) <= MOST_CENTS;

/** Integer cents, negative ones too: what has been reckoned. Amounts that people give have ends. */
export const zCents = z.custom<Cents>(Number.isSafeInteger, { error: 'not whole cents' }).meta(integer('whole cents'));
/** A price that somebody asks or offers: its sign is the rate card's matter. */
export const zPrice = z
  .custom<Cents>(isAmount, { error: 'not a price in whole cents' })
  .meta({ ...integer('a price in whole cents'), minimum: -MOST_CENTS, maximum: MOST_CENTS });
export const zPositiveCents = z
  .custom<Cents>((value) => isAmount(value) && value > 0, { error: 'not a positive amount in whole cents' })
  .meta({ ...integer('a positive amount in whole cents'), minimum: 1, maximum: MOST_CENTS });
export const zShare = z
  .custom<Share>((value) => isWhole(value) && value >= 0 && value <= MOST_SHARE, { error: 'not basis points' })
  .meta({ ...integer('basis points: 10 000 = 100 %'), minimum: 0, maximum: MOST_SHARE });

export const zLanguage = z.enum(LANGUAGES);
export const zTrilingual = z.strictObject({
  fi: z.string().max(5_000),
  sv: z.string().max(5_000),
  en: z.string().max(5_000),
});
export const zTexts = z.strictObject({
  fi: z.string().max(5_000).exactOptional(),
  sv: z.string().max(5_000).exactOptional(),
  en: z.string().max(5_000).exactOptional(),
});

/** A text of one line: names, addresses and references go into subjects, headings, bank files and letters. */
export const zLine = (least: number, most: number) =>
  z.string().trim().min(least).max(most).refine(isOneLine, { error: 'not one line' });

/** What every fact carries. Spread into `z.looseObject` for published facts. */
export const zStamp = { at: zInstant, by: z.string() };

/** A stamp standing by itself. */
export const zStamped = z.strictObject(zStamp);

export const zMunicipality: z.ZodType<MunicipalityCode, MunicipalityCode> = branded(
  (text): text is MunicipalityCode => parseMunicipality(text) === text,
  'municipality code',
);
/** Only the normal form is taken (`1234567-1`; an IBAN without spaces): pages normalise what people type. */
export const zYTunnus: z.ZodType<YTunnus, YTunnus> = branded(
  (text): text is YTunnus => parseYTunnus(text) === text,
  'Y-tunnus',
);
export const zIban: z.ZodType<Iban, Iban> = branded((text): text is Iban => parseIban(text) === text, 'IBAN');
/** Only the normal form is taken: `0037`, the digits of a business id, up to five characters. */
export const zOvt: z.ZodType<Ovt, Ovt> = branded((text): text is Ovt => parseOvt(text) === text, 'OVT address');

export const zDistanceGroup = z.enum(DISTANCE_GROUPS);
export const zServiceType = z.enum(SERVICE_TYPE_CODES);
export const zEvidenceKind = z.enum(EVIDENCE_KINDS);

const zDays = z.int().nonnegative().max(3_660);

const zStep: z.ZodType<Step, Step> = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  kind: z.enum(STEP_KINDS),
  title: zTrilingual,
  price: z.discriminatedUnion('set', [
    z.strictObject({ set: z.literal('by_buyer'), cents: zPrice }),
    z.strictObject({ set: z.literal('by_bid'), capCents: zPrice }),
  ]),
  uplift: z.strictObject({ A: zShare, B: zShare, C: zShare, D: zShare }),
  evidence: z.array(zEvidenceKind).max(EVIDENCE_KINDS.length),
  window: z.strictObject({
    earliestDays: zDays,
    latestDays: zDays,
    graceDays: zDays,
    trackingDaysAfterService: zDays,
  }),
  threshold: z
    .strictObject({
      days: zDays,
      weeklyHours: z.int().min(0).max(60),
      weeklyHoursPartialAbility: z.int().min(0).max(60),
      counting: z.enum(['continuous', 'cumulative']),
      permittedBreakDays: zDays,
      subsidisedWork: z.enum(['full', 'half', 'none']),
      selfEmployment: z.boolean(),
      agencyWork: z.boolean(),
      ownGroupEmployer: z.boolean(),
      leaveFreezesClock: z.boolean(),
    })
    .exactOptional(),
  exclusive: z.strictObject({ group: z.string().max(40), topUp: z.boolean() }).exactOptional(),
  after: z.string().max(40).exactOptional(),
  perClient: z.int().min(1).max(120),
  capPerAgreementCents: zPrice.exactOptional(),
});

/** How members of a consortium share what is paid. */
export const zMemberSplit: z.ZodType<MemberSplit, MemberSplit> = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('share'),
    shares: z.array(z.strictObject({ organisation: zId('organisation'), share: zShare })).max(100),
  }),
  z.strictObject({
    by: z.literal('step'),
    steps: z.array(z.strictObject({ step: z.string().max(200), organisation: zId('organisation') })).max(200),
  }),
]);

/** A buyers' ring, its lead first; whether it is whole is `isWholeRing`'s matter. */
export const zBuyers: z.ZodType<Buyers, Buyers> = z
  .array(
    z.strictObject({
      authority: zId('authority'),
      shareBp: zShare,
      costCentre: z.string().trim().min(1).max(40).exactOptional(),
    }),
  )
  .max(MOST_BUYERS);

/** One buyer's part as anybody may read it: clients at a time, and cents net of VAT for the whole period. */
export const zBuyerPart = z.looseObject({
  authority: zId('authority'),
  shareBp: zShare,
  places: z.int().positive(),
  ceilingCents: zCents,
});

/** A consortium that wins, with its lead first among the members. */
export const zAwardedGroup = z.looseObject({
  consortium: zId('consortium'),
  members: z.array(
    z.looseObject({ organisation: zId('organisation'), municipalities: z.array(zMunicipality).exactOptional() }),
  ),
  reliedOn: z.array(zId('organisation')),
  split: zMemberSplit.exactOptional(),
  isJointlyLiable: z.boolean().exactOptional(),
  leadInvoices: z.boolean().exactOptional(),
});

/** A whole rate card; its inner consistency is `checkRateCard`'s matter, not the schema's. */
export const zRateCard: z.ZodType<RateCard, RateCard> = z.strictObject({
  version: z.int().positive(),
  steps: z.array(zStep).max(40),
  milestoneShareCap: zShare,
  capPerClientCents: zPrice.exactOptional(),
  afterSwitchDays: z.int().min(0).max(MOST_AFTER_SWITCH_DAYS).exactOptional(),
});

/** Rate cards with the days from which they hold, in the order of those days. */
export const zPriceVersions: z.ZodType<PriceVersions, PriceVersions> = z.array(
  z.strictObject({
    from: zLocalDate,
    rateCard: zRateCard,
    termsVersion: z.int().positive(),
    underWay: z.boolean().exactOptional(),
  }),
);
