import {
  zCents,
  zDistanceGroup,
  zEvidenceKind,
  zId,
  zInstant,
  zLocalDate,
  zMunicipality,
  zServiceType,
  zStamp,
} from '@kt/platform/schema.ts';
import * as z from 'zod';

const known = { ...zStamp, authority: zId('authority'), referral: zId('referral') };
/** What every fact of a referral carries: for subscribers to which it only matters whose referral it is. */
export const zReferralFact = z.looseObject({ type: z.string(), ...known });
/** Always there once the referral has been offered. */
const bound = { agreement: zId('agreement'), provider: zId('organisation') };
const maybeBound = { agreement: zId('agreement').exactOptional(), provider: zId('organisation').exactOptional() };

/** A place and money are taken; the provider has until `answerBy`. The client is a pseudonymous reference. */
export const zReferralOffered = z.looseObject({
  type: z.literal('referral.offered'),
  ...known,
  ...bound,
  clientReference: z.string(),
  serviceType: zServiceType,
  distanceGroup: zDistanceGroup,
  partialWorkAbility: z.boolean(),
  municipality: zMunicipality,
  /** The most the client can cost, net of VAT. */
  reservedCents: zCents,
  answerBy: zInstant,
  /** Days after the end in which results may still be earned and claimed. */
  trackingDays: z.int(),
});
export const zReferralAccepted = z.looseObject({ type: z.literal('referral.accepted'), ...known, ...bound });
export const zReferralDeclined = z.looseObject({
  type: z.literal('referral.declined'),
  ...known,
  ...bound,
  reason: z.string(),
});
/** The provider did not answer in time. */
export const zReferralExpired = z.looseObject({ type: z.literal('referral.expired'), ...known, ...bound });
/** `agreement` is absent when it was cancelled as a draft. */
export const zReferralCancelled = z.looseObject({
  type: z.literal('referral.cancelled'),
  ...known,
  ...maybeBound,
  reason: z.string(),
});
/** Entered by mistake: whatever hung on it counts no more. May follow any other state. */
export const zReferralVoided = z.looseObject({
  type: z.literal('referral.voided'),
  ...known,
  ...maybeBound,
  reason: z.string(),
});
export const zReferralStarted = z.looseObject({
  type: z.literal('referral.started'),
  ...known,
  ...bound,
  startedOn: zLocalDate,
});

const day = { ...known, ...bound, on: zLocalDate, reason: z.string() };
export const zReferralPaused = z.looseObject({ type: z.literal('referral.paused'), ...day });
export const zReferralResumed = z.looseObject({ type: z.literal('referral.resumed'), ...day });
/** Results may be earned and claimed until `trackingUntil`, that day included. */
export const zReferralEnded = z.looseObject({ type: z.literal('referral.ended'), ...day, trackingUntil: zLocalDate });
/** Nothing can be earned or claimed any more. */
export const zReferralTrackedOut = z.looseObject({ type: z.literal('referral.tracked_out'), ...known, ...bound });
export const zReferralMunicipalityChanged = z.looseObject({
  type: z.literal('referral.municipality_changed'),
  ...known,
  ...maybeBound,
  municipality: zMunicipality,
  from: zLocalDate,
});

/** A provider's correction of a recorded day: `start_day` or `end_day`. While one is open it blocks the claims. */
const correction = {
  ...known,
  ...bound,
  proposal: zId('proposal'),
  kind: z.enum(['start_day', 'end_day']),
  day: zLocalDate,
};
export const zReferralChangeProposed = z.looseObject({ type: z.literal('referral.change_proposed'), ...correction });
export const zReferralChangeSuperseded = z.looseObject({
  type: z.literal('referral.change_superseded'),
  ...correction,
});
/** The day of `kind` is now `day`. */
export const zReferralChangeApproved = z.looseObject({
  type: z.literal('referral.change_approved'),
  ...correction,
  trackingUntil: zLocalDate.exactOptional(),
});
export const zReferralChangeRejected = z.looseObject({ type: z.literal('referral.change_rejected'), ...correction });
export const zReferralChangeWithdrawn = z.looseObject({ type: z.literal('referral.change_withdrawn'), ...correction });

/** A file has come in; what it says stays in casework. */
export const zEvidenceStored = z.looseObject({
  type: z.literal('evidence.stored'),
  ...known,
  evidence: zId('evidence'),
  kind: zEvidenceKind,
});

export type ReferralOffered = z.infer<typeof zReferralOffered>;
export type ReferralStarted = z.infer<typeof zReferralStarted>;
export type ReferralPaused = z.infer<typeof zReferralPaused>;
export type ReferralResumed = z.infer<typeof zReferralResumed>;
export type ReferralEnded = z.infer<typeof zReferralEnded>;
export type ReferralMunicipalityChanged = z.infer<typeof zReferralMunicipalityChanged>;
export type ReferralChangeApproved = z.infer<typeof zReferralChangeApproved>;
export type EvidenceStored = z.infer<typeof zEvidenceStored>;
