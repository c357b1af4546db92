import {
  zCents,
  zDistanceGroup,
  zEvidenceKind,
  zId,
  zInstant,
  zLocalDate,
  zRateCard,
  zStamp,
  zStamped,
} from '@kt/platform/schema.ts';
import * as z from 'zod';
import { WORK_TRAITS } from '../domain/employment.ts';
import {
  DROP_REASONS,
  type OfferedTerms,
  SERVICE_PERIOD_STATES,
  type ServicePeriod,
} from '../domain/service-period.ts';

export const zHeldEvidence = z.strictObject({ evidence: zId('evidence'), kind: zEvidenceKind });

const zOfferedTerms: z.ZodType<OfferedTerms> = z.strictObject({
  agreement: zId('agreement'),
  provider: zId('organisation'),
  serviceType: z.string(),
  distanceGroup: zDistanceGroup,
  partialWorkAbility: z.boolean(),
  rateCard: zRateCard,
  client: z.string().exactOptional(),
  offeredOn: zLocalDate.exactOptional(),
});

const zEmploymentRow = z.strictObject({
  ...zStamp,
  number: z.int().positive(),
  replaces: z.int().positive().exactOptional(),
  dropped: zStamped.exactOptional(),
  employer: z.string(),
  start: zLocalDate,
  lastDay: zLocalDate.exactOptional(),
  weeklyHours: z.number(),
  traits: z.array(z.enum(WORK_TRAITS)),
  leaves: z.array(z.strictObject({ start: zLocalDate, lastDay: zLocalDate })),
});

const zResultRow = z.strictObject({
  ...zStamp,
  number: z.int().positive(),
  step: z.string(),
  occurrence: z.int().positive(),
  achievedOn: zLocalDate,
  dropped: zStamped.exactOptional(),
});

/** A service period as it lies in its item: typed facts only. */
export const zServicePeriod: z.ZodType<ServicePeriod> = z.strictObject({
  state: z.enum(SERVICE_PERIOD_STATES),
  authority: zId('authority'),
  referral: zId('referral'),
  terms: zOfferedTerms,
  offeredAt: zInstant,
  changedAt: zInstant,
  changedBy: z.string(),
  startedOn: zLocalDate.exactOptional(),
  pauses: z.array(z.strictObject({ start: zLocalDate, end: zLocalDate.exactOptional() })),
  endedOn: zLocalDate.exactOptional(),
  endReason: z.string().exactOptional(),
  dropReason: z.enum(DROP_REASONS).exactOptional(),
  employments: z.array(zEmploymentRow),
  results: z.array(zResultRow),
  evidence: z.array(zHeldEvidence),
  openProposals: z.array(zId('proposal')),
  earnings: z.array(z.strictObject({ claim: zId('claim'), step: z.string(), cents: zCents })),
  claims: z.array(zId('claim')),
  reviewedOn: zLocalDate.exactOptional(),
});
