import {
  zCents,
  zEvidenceKind,
  zIban,
  zId,
  zInstant,
  zLocalDate,
  zMunicipality,
  zShare,
  zStamp,
  zStamped,
  zTrilingual,
} from '@kt/platform/schema.ts';
import { STEP_KINDS } from '@kt/terms';
import * as z from 'zod';
import type { PaymentLine } from '../domain/payment-line.ts';
import { LINE_STATES, RETURN_CODES } from '../domain/payment-line-lifecycle.ts';

const zTransfer = z.strictObject({
  run: zId('run'),
  chunk: z.int(),
  attempt: z.int(),
  endToEndId: z.string(),
  instructedCents: zCents,
  iban: zIban,
  carriedBy: zId('payment').exactOptional(),
  carries: z.array(zId('payment')),
});

const zTrace = z.strictObject({
  paidCents: zCents,
  entries: z.array(z.string()),
  acknowledgedOn: zLocalDate.exactOptional(),
  paidOn: zLocalDate.exactOptional(),
  shares: z.array(z.strictObject({ municipality: zMunicipality, cents: zCents })).exactOptional(),
});

export const zLine: z.ZodType<PaymentLine> = z.strictObject({
  id: zId('payment'),
  authority: zId('authority'),
  claim: zId('claim'),
  referral: zId('referral'),
  agreement: zId('agreement'),
  provider: zId('organisation'),
  step: z.string(),
  stepTitle: zTrilingual,
  kind: z.enum(STEP_KINDS),
  amountCents: zCents,
  earnedOn: zLocalDate,
  evidenceKinds: z.array(zEvidenceKind),
  verifiedBy: z.string(),
  corrects: zId('claim').exactOptional(),
  state: z.enum(LINE_STATES),
  costCentre: z.string(),
  year: z.int(),
  municipality: zMunicipality,
  origin: zMunicipality,
  vatCents: zCents,
  vatRate: zShare,
  proposedAt: zInstant,
  approved: zStamped.exactOptional(),
  returned: z.strictObject({ ...zStamp, code: z.enum(RETURN_CODES) }).exactOptional(),
  dropped: zStamped.exactOptional(),
  attempts: z.int(),
  transfer: zTransfer.exactOptional(),
  bank: zTrace.exactOptional(),
  failure: z.strictObject({ ...zStamp, code: z.string() }).exactOptional(),
  mended: z.strictObject({ ...zStamp, note: z.string() }).exactOptional(),
});
