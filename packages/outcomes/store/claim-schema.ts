import { zCents, zId, zInstant, zLocalDate, zStamp, zStamped, zTrilingual } from '@kt/platform/schema.ts';
import { STEP_KINDS } from '@kt/terms';
import * as z from 'zod';
import { CLAIM_STATES, type Claim } from '../domain/claim.ts';
import {
  CORRECTION_CODES,
  DISPUTE_CODES,
  PLEA_CODES,
  REJECT_CODES,
  RETURN_CODES,
  WITHDRAWAL_CODES,
} from '../domain/claim-codes.ts';
import { zHeldEvidence } from './period-schema.ts';

const coded = <C extends string>(codes: readonly [C, ...C[]]) => z.strictObject({ ...zStamp, code: z.enum(codes) });

const zTimes = z.strictObject({ opensAt: zInstant, remindAt: zInstant, latestDay: zLocalDate, lapsesAt: zInstant });

/** A claim as it lies in its item. */
export const zClaim: z.ZodType<Claim> = z.strictObject({
  state: z.enum(CLAIM_STATES),
  authority: zId('authority'),
  claim: zId('claim'),
  referral: zId('referral'),
  agreement: zId('agreement'),
  provider: zId('organisation'),
  step: z.string(),
  stepTitle: zTrilingual,
  kind: z.enum(STEP_KINDS),
  occurrence: z.int().positive(),
  earnedOn: zLocalDate,
  priceCents: zCents,
  times: zTimes,
  drafted: zStamped,
  round: z.int().nonnegative(),
  evidence: z.array(zHeldEvidence),
  submission: zStamped.exactOptional(),
  check: zStamped.exactOptional(),
  amountCents: zCents.exactOptional(),
  limitedBy: z.enum(['exclusive_group', 'milestone_share', 'cap_per_client', 'cap_per_agreement']).exactOptional(),
  verification: zStamped.exactOptional(),
  returned: z.strictObject({ ...zStamp, codes: z.array(z.enum(RETURN_CODES)) }).exactOptional(),
  rejection: coded(REJECT_CODES).exactOptional(),
  dispute: coded(DISPUTE_CODES).exactOptional(),
  finalRejection: zStamped.exactOptional(),
  plea: coded(PLEA_CODES)
    .extend({ evidence: z.array(zHeldEvidence), supported: zStamped.exactOptional() })
    .exactOptional(),
  payment: z.strictObject({ ...zStamp, line: z.string(), paidOn: zLocalDate }).exactOptional(),
  putBack: z.strictObject({ ...zStamp, line: z.string(), code: z.string() }).exactOptional(),
  withdrawal: coded(WITHDRAWAL_CODES).exactOptional(),
  correction: coded(CORRECTION_CODES)
    .extend({ claim: zId('claim'), cents: zCents })
    .exactOptional(),
  corrects: zId('claim').exactOptional(),
});
