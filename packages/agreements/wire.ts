import {
  zBuyers,
  zId,
  zLanguage,
  zLine,
  zLocalDate,
  zMunicipality,
  zPositiveCents,
  zRateCard,
  zServiceType,
} from '@kt/platform/schema.ts';
import { MOST_OPTIONS } from '@kt/terms';
import * as z from 'zod';

const zReason = z.string().trim().min(3).max(1_000);
const zDocument = zLine(1, 120);
const zPlaces = z.int().min(1).max(10_000);

const zSite = z.strictObject({
  name: zLine(2, 120),
  street: zLine(2, 120).exactOptional(),
  municipality: zMunicipality,
  languages: z.array(zLanguage).min(1).max(3),
});
const zSites = z.array(zSite).max(40);
/** Clients over the whole period; no volume is promised where `guaranteed` is absent. */
const zVolume = z.strictObject({
  expected: z.int().nonnegative().exactOptional(),
  guaranteed: z.int().nonnegative().exactOptional(),
});
const zOptions = z
  .array(z.strictObject({ key: z.string().min(1).max(40), noticeBy: zLocalDate, extendsTo: zLocalDate }))
  .max(MOST_OPTIONS);

/** Terms of an agreement that an officer writes. Amounts are cents net of VAT; `end` is the day after the last one. */
export const zTermsBody = z.strictObject({
  provider: zId('organisation'),
  category: zId('category').exactOptional(),
  serviceType: zServiceType,
  rateCard: zRateCard,
  start: zLocalDate,
  end: zLocalDate,
  places: zPlaces,
  ceilingCents: zPositiveCents,
  costCentre: zLine(1, 40),
  languages: z.array(zLanguage).min(1).max(3),
  municipalities: z.array(zMunicipality).min(1).max(40),
  volume: zVolume.exactOptional(),
  sites: zSites.exactOptional(),
  /** Who buys together, the drafting authority first; shares in basis points that make 10 000. */
  buyers: zBuyers.exactOptional(),
});

export const draftBody = z.strictObject({ terms: zTermsBody, options: zOptions });
/** An agreement signed before this system: where its document is, and which data-protection terms bind. */
export const takeOverBody = z.strictObject({ document: zDocument, dataProtection: zDocument });

/** What is added to a draft; what is absent stays as it was. */
export const supplementBody = z.strictObject({
  sites: zSites.exactOptional(),
  volume: zVolume.exactOptional(),
  /** Who buys together, the authority itself first; nobody at all where it buys alone. */
  buyers: zBuyers.exactOptional(),
  options: zOptions.exactOptional(),
});

/** A row of a file of agreements signed elsewhere; the provider is told by its Y-tunnus. */
export const importRow = z.strictObject({
  document: zDocument,
  yTunnus: zLine(1, 20),
  terms: zTermsBody.omit({ provider: true }),
  options: zOptions,
});
export const importCheckBody = z.strictObject({ rows: z.array(importRow).min(1).max(50) });

export const reasonBody = z.strictObject({ reason: zReason });
export const dataProtectionBody = z.strictObject({ reference: zDocument });
export const nothingBody = z.strictObject({});

export const changeBody = z.strictObject({
  reason: z.enum(['foreseen_clause', 'minor_value', 'unforeseen', 'additional_service', 'not_substantial']),
  change: z.strictObject({
    /** Holds from the day `from`, later than the day on which the change is accepted. */
    rateCard: zRateCard.exactOptional(),
    from: zLocalDate.exactOptional(),
    /** Referrals under way are paid by it too for what they earn from that day on. */
    underWay: z.boolean().exactOptional(),
    end: zLocalDate.exactOptional(),
    places: zPlaces.exactOptional(),
    ceilingCents: zPositiveCents.exactOptional(),
    languages: z.array(zLanguage).min(1).max(3).exactOptional(),
    municipalities: z.array(zMunicipality).min(1).max(40).exactOptional(),
    /** Other shares among the same buyers. */
    buyers: zBuyers.exactOptional(),
  }),
});
export const changeAnswerBody = z.strictObject({ answer: z.enum(['accept', 'decline', 'withdraw']) });
export const optionBody = z.strictObject({ option: z.string().min(1).max(40) });
export const optionLeftBody = z.strictObject({ option: z.string().min(1).max(40), reason: zReason });
export const terminationBody = z.strictObject({
  ground: z.enum(['breach', 'exclusion_ground', 'obligations_neglected', 'data_protection', 'mutual', 'other']),
});

export const agreementParams = z.strictObject({ agreement: zId('agreement') });
export const providerAgreementParams = z.strictObject({ authority: zId('authority'), agreement: zId('agreement') });
const zCursor = z.string().max(2_000).exactOptional();
export const listQuery = z.strictObject({ cursor: zCursor });
/** Months as `YYYY-MM`, both included. */
const zMonth = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);
export const monthsQuery = z.strictObject({ from: zMonth, to: zMonth });
/** A figure of a scorecard or of the running value, by its name: `declined`, `step:<key>`, `money:paid` … */
const zFigure = z.string().regex(/^[a-z_]{2,20}(:[A-Za-z0-9_-]{1,60})?$/);
export const figureParams = z.strictObject({ agreement: zId('agreement'), figure: zFigure });
export const providerFigureParams = z.strictObject({ ...providerAgreementParams.shape, figure: zFigure });
/** Without months: of the whole agreement. */
export const figureQuery = z.strictObject({
  from: zMonth.exactOptional(),
  to: zMonth.exactOptional(),
  cursor: zCursor,
});
/** `none`: agreements signed before there was a purchasing system. */
export const runningParams = z.strictObject({ category: z.union([zId('category'), z.literal('none')]) });
export type ProviderAgreementParams = z.infer<typeof providerAgreementParams>;
