import {
  zId,
  zLanguage,
  zLine,
  zLocalDate,
  zMunicipality,
  zPositiveCents,
  zRateCard,
  zServiceType,
} from '@kt/platform/schema.ts';
import * as z from 'zod';

const zReason = z.string().trim().min(3).max(1_000);
const zDocument = zLine(1, 120);
const zPlaces = z.int().min(1).max(10_000);

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
  volume: z
    .strictObject({
      expected: z.int().nonnegative().exactOptional(),
      guaranteed: z.int().nonnegative().exactOptional(),
    })
    .exactOptional(),
});

const zOptions = z
  .array(z.strictObject({ key: z.string().min(1).max(40), noticeBy: zLocalDate, extendsTo: zLocalDate }))
  .max(8);

export const draftBody = z.strictObject({ terms: zTermsBody, options: zOptions });
/** An agreement signed before this system: where its document is, and which data-protection terms bind. */
export const takeOverBody = z.strictObject({ document: zDocument, dataProtection: zDocument });

export const reasonBody = z.strictObject({ reason: zReason });
export const dataProtectionBody = z.strictObject({ reference: zDocument });
export const nothingBody = z.strictObject({});

export const changeBody = z.strictObject({
  reason: z.enum(['foreseen_clause', 'minor_value', 'unforeseen', 'additional_service', 'not_substantial']),
  change: z.strictObject({
    rateCard: zRateCard.exactOptional(),
    end: zLocalDate.exactOptional(),
    places: zPlaces.exactOptional(),
    ceilingCents: zPositiveCents.exactOptional(),
    languages: z.array(zLanguage).min(1).max(3).exactOptional(),
    municipalities: z.array(zMunicipality).min(1).max(40).exactOptional(),
  }),
});
export const changeAnswerBody = z.strictObject({ answer: z.enum(['accept', 'decline', 'withdraw']) });
export const optionBody = z.strictObject({ option: z.string().min(1).max(40) });
export const terminationBody = z.strictObject({
  ground: z.enum(['breach', 'exclusion_ground', 'obligations_neglected', 'data_protection', 'mutual', 'other']),
});

export const agreementParams = z.strictObject({ agreement: zId('agreement') });
export const providerAgreementParams = z.strictObject({ authority: zId('authority'), agreement: zId('agreement') });
export const listQuery = z.strictObject({ cursor: z.string().max(2_000).exactOptional() });
export type ProviderAgreementParams = z.infer<typeof providerAgreementParams>;
