import { zCents, zEvidenceKind, zId, zInstant, zLocalDate, zStamp, zTrilingual } from '@kt/platform/schema.ts';
import { STEP_KINDS } from '@kt/terms';
import * as z from 'zod';

/** What every fact of a claim names. `step` is the key of the rate card's step. */
const known = {
  ...zStamp,
  authority: zId('authority'),
  claim: zId('claim'),
  referral: zId('referral'),
  agreement: zId('agreement'),
  provider: zId('organisation'),
  step: z.string(),
};

const outcome = {
  stepTitle: zTrilingual,
  kind: z.enum(STEP_KINDS),
  /** Counts the times one client earned the step, from 1. */
  occurrence: z.int().positive(),
  earnedOn: zLocalDate,
  /** The step's price for the client's group, before any ceiling; net of VAT. */
  priceCents: zCents,
};

const verified = {
  ...outcome,
  /** Net of VAT. */
  amountCents: zCents,
  evidenceKinds: z.array(zEvidenceKind),
  verifiedBy: z.string(),
  /** Rises when the claim is sent again: (claim, round) names one payment. */
  round: z.int().positive(),
};

/** The system has drafted a claim: the outcome is earned. `times.opensAt` is when it may be sent. */
export const zClaimDrafted = z.looseObject({
  type: z.literal('claim.drafted'),
  ...known,
  ...outcome,
  times: z.looseObject({ opensAt: zInstant, remindAt: zInstant, latestDay: zLocalDate, lapsesAt: zInstant }),
});
export const zClaimClaimable = z.looseObject({ type: z.literal('claim.claimable'), ...known });
/** Fourteen days before the last day: tell the provider. */
export const zClaimReminded = z.looseObject({ type: z.literal('claim.reminded'), ...known, latestDay: zLocalDate });
export const zClaimSubmitted = z.looseObject({
  type: z.literal('claim.submitted'),
  ...known,
  round: z.int().positive(),
});
export const zClaimTaken = z.looseObject({ type: z.literal('claim.taken'), ...known });
/** Checked against evidence and rate card: settlement pays this amount. */
export const zClaimVerified = z.looseObject({ type: z.literal('claim.verified'), ...known, ...verified });
export const zClaimReturned = z.looseObject({
  type: z.literal('claim.returned'),
  ...known,
  codes: z.array(z.string()),
});
export const zClaimRejected = z.looseObject({ type: z.literal('claim.rejected'), ...known, code: z.string() });
export const zClaimRejectedFinally = z.looseObject({ type: z.literal('claim.rejected_finally'), ...known });
export const zClaimLapsed = z.looseObject({ type: z.literal('claim.lapsed'), ...known });
export const zClaimWithdrawn = z.looseObject({ type: z.literal('claim.withdrawn'), ...known, code: z.string() });
export const zClaimPaid = z.looseObject({
  type: z.literal('claim.paid'),
  ...known,
  line: z.string(),
  amountCents: zCents,
  paidOn: zLocalDate,
});
/** A claim of its own with a negative amount; `corrects` is the paid claim it takes money back from. */
export const zClaimCorrected = z.looseObject({
  type: z.literal('claim.corrected'),
  ...known,
  ...verified,
  corrects: zId('claim'),
  code: z.string(),
});

export type ClaimDrafted = z.infer<typeof zClaimDrafted>;
export type ClaimClaimable = z.infer<typeof zClaimClaimable>;
export type ClaimReminded = z.infer<typeof zClaimReminded>;
export type ClaimSubmitted = z.infer<typeof zClaimSubmitted>;
export type ClaimTaken = z.infer<typeof zClaimTaken>;
export type ClaimVerified = z.infer<typeof zClaimVerified>;
export type ClaimReturned = z.infer<typeof zClaimReturned>;
export type ClaimRejected = z.infer<typeof zClaimRejected>;
export type ClaimRejectedFinally = z.infer<typeof zClaimRejectedFinally>;
export type ClaimLapsed = z.infer<typeof zClaimLapsed>;
export type ClaimWithdrawn = z.infer<typeof zClaimWithdrawn>;
export type ClaimPaid = z.infer<typeof zClaimPaid>;
export type ClaimCorrected = z.infer<typeof zClaimCorrected>;
