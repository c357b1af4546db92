import { zCents, zId, zMunicipality, zStamp, zStamped } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { CommitmentRef } from '../app/ports.ts';
import { type Commitment, END_REASONS } from '../domain/commitment.ts';

export const zCommitmentRef: z.ZodType<CommitmentRef> = z.strictObject({
  authority: zId('authority'),
  referral: zId('referral'),
});

export const zCommitment: z.ZodType<Commitment> = z.strictObject({
  id: zId('commitment'),
  authority: zId('authority'),
  referral: zId('referral'),
  agreement: zId('agreement'),
  costCentre: z.string(),
  year: z.int(),
  origin: zMunicipality,
  state: z.enum(['reserved', 'closing', 'released']),
  reservedCents: zCents,
  lines: z.record(z.string(), z.strictObject({ cents: zCents, approved: z.boolean() })),
  openClaims: z.array(zId('claim')),
  reserved: zStamped,
  ended: z.strictObject({ ...zStamp, reason: z.enum(END_REASONS) }).exactOptional(),
});
