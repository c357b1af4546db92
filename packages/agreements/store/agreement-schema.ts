import {
  zBuyers,
  zCents,
  zId,
  zLanguage,
  zLocalDate,
  zMemberSplit,
  zMunicipality,
  zPriceVersions,
  zRateCard,
  zServiceType,
  zStamp,
  zStamped,
} from '@kt/platform/schema.ts';
import * as z from 'zod';
import { AGREEMENT_STATES, type Agreement, CHANGE_REASONS, SIDES, TERMINATION_GROUNDS } from '../domain/agreement.ts';
import type { AgreementTerms } from '../domain/agreement-terms.ts';
import { CHECK_KINDS } from '../domain/obligations.ts';

const zSide = z.enum(SIDES);

const zTerms: z.ZodType<AgreementTerms> = z.strictObject({
  provider: zId('organisation'),
  category: zId('category').exactOptional(),
  serviceType: zServiceType,
  rateCard: zRateCard,
  start: zLocalDate,
  end: zLocalDate,
  places: z.int(),
  ceilingCents: zCents,
  costCentre: z.string(),
  languages: z.array(zLanguage),
  municipalities: z.array(zMunicipality),
  volume: z.strictObject({ expected: z.int().exactOptional(), guaranteed: z.int().exactOptional() }).exactOptional(),
  buyers: zBuyers.exactOptional(),
  sites: z
    .array(
      z.strictObject({
        name: z.string(),
        street: z.string().exactOptional(),
        municipality: zMunicipality,
        languages: z.array(zLanguage),
      }),
    )
    .exactOptional(),
  members: z
    .array(
      z.strictObject({
        organisation: zId('organisation'),
        role: z.enum(['lead', 'member']),
        municipalities: z.array(zMunicipality).exactOptional(),
      }),
    )
    .exactOptional(),
  group: z
    .strictObject({
      consortium: zId('consortium'),
      reliedOn: z.array(zId('organisation')),
      split: zMemberSplit.exactOptional(),
      isJointlyLiable: z.boolean().exactOptional(),
      leadInvoices: z.boolean().exactOptional(),
    })
    .exactOptional(),
  callOff: z.strictObject({ by: z.enum(['preference_order', 'client_choice']), rank: z.int() }).exactOptional(),
});

const zChange = z.strictObject({
  rateCard: zRateCard.exactOptional(),
  from: zLocalDate.exactOptional(),
  underWay: z.boolean().exactOptional(),
  end: zLocalDate.exactOptional(),
  places: z.int().exactOptional(),
  ceilingCents: zCents.exactOptional(),
  languages: z.array(zLanguage).exactOptional(),
  municipalities: z.array(zMunicipality).exactOptional(),
  buyers: zBuyers.exactOptional(),
});

const zSignedUpon = z.strictObject({
  organisation: zId('organisation'),
  kind: z.enum(CHECK_KINDS),
  certificate: zId('certificate'),
});

const zOption = z.strictObject({
  key: z.string(),
  noticeBy: zLocalDate,
  extendsTo: zLocalDate,
  used: zStamped.exactOptional(),
  left: z.strictObject({ ...zStamp, reason: z.string() }).exactOptional(),
  lapsed: zStamped.exactOptional(),
});

const zKept: z.ZodType<Agreement> = z.strictObject({
  id: zId('agreement'),
  authority: zId('authority'),
  state: z.enum(AGREEMENT_STATES),
  origin: z.strictObject({
    competition: zId('competition').exactOptional(),
    document: z.string().exactOptional(),
  }),
  terms: zTerms,
  termsVersion: z.int().positive(),
  originalCeilingCents: zCents,
  options: z.array(zOption),
  prices: zPriceVersions.exactOptional(),
  drafted: zStamped,
  supplementedBy: z.array(z.string()).exactOptional(),
  offered: zStamped.exactOptional(),
  checksWaived: z.strictObject({ ...zStamp, reason: z.string() }).exactOptional(),
  dataProtection: z.strictObject({ ...zStamp, reference: z.string() }).exactOptional(),
  signatures: z.array(z.strictObject({ ...zStamp, side: zSide, upon: z.array(zSignedUpon).exactOptional() })),
  activated: zStamped.exactOptional(),
  proposed: z.strictObject({ ...zStamp, side: zSide, reason: z.enum(CHANGE_REASONS), change: zChange }).exactOptional(),
  suspended: z.strictObject({ ...zStamp, reason: z.string() }).exactOptional(),
  ended: z.strictObject({ ...zStamp, ground: z.enum(TERMINATION_GROUNDS).exactOptional() }).exactOptional(),
  runOffUntil: zLocalDate.exactOptional(),
  cancelled: z.strictObject({ ...zStamp, side: zSide, reason: z.string() }).exactOptional(),
  closed: zStamped.exactOptional(),
});

/** What was written before the wallets held the reports: the older records stay in the chain of events alone. */
const withoutChecks = (kept: unknown): unknown => {
  if (typeof kept !== 'object' || kept === null || !('checks' in kept)) return kept;
  const { checks: _older, ...rest } = kept;
  return rest;
};

/** An agreement as it lies in its item. */
export const zAgreement: z.ZodType<Agreement> = z.preprocess(withoutChecks, zKept);
