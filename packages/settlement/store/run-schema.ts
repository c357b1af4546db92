import { parseViite, type Viite } from '@kt/kernel';
import { zCents, zIban, zId, zLocalDate, zMunicipality, zStamped, zYTunnus } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { ChunkRef, RunRef } from '../app/ports.ts';
import type { PaymentChunk } from '../domain/payment-chunk.ts';
import { type PaymentRun, RUN_STATES } from '../domain/payment-run.ts';
import { STAGES } from '../domain/stages.ts';

export const zRunRef: z.ZodType<RunRef> = z.strictObject({ authority: zId('authority'), id: zId('run') });
export const zChunkRef: z.ZodType<ChunkRef> = z.strictObject({
  authority: zId('authority'),
  run: zId('run'),
  number: z.int(),
});

const zTotals = z.strictObject({ chunks: z.int(), lines: z.int(), payments: z.int(), cents: zCents });

export const zRun: z.ZodType<PaymentRun> = z.strictObject({
  id: zId('run'),
  authority: zId('authority'),
  number: z.int(),
  state: z.enum(RUN_STATES),
  payOn: zLocalDate,
  payer: z.strictObject({
    name: z.string(),
    yTunnus: zYTunnus,
    iban: zIban,
    bankCustomerId: z.string().exactOptional(),
  }),
  created: zStamped,
  totals: zTotals.exactOptional(),
  leftLines: z.int().exactOptional(),
  approved: zStamped.exactOptional(),
  ordered: zStamped.exactOptional(),
  sent: zStamped.exactOptional(),
  discardOrdered: zStamped.exactOptional(),
  checked: zStamped.exactOptional(),
  unanswered: z.int().exactOptional(),
});

const zViite = z.custom<Viite>((value) => typeof value === 'string' && parseViite(value) === value);

const zPayment = z.strictObject({
  place: z.int(),
  endToEndId: z.string(),
  reference: zViite,
  cents: zCents,
  payee: z.strictObject({ provider: zId('organisation'), name: z.string(), iban: zIban }),
  lead: zId('payment'),
  carried: z.array(zId('payment')),
});

const zMove = z.strictObject({
  agreement: zId('agreement'),
  year: z.int(),
  costCentre: z.string(),
  origin: zMunicipality,
  from: z.enum(STAGES).exactOptional(),
  to: z.enum(STAGES).exactOptional(),
  cents: zCents,
  lines: z.int(),
});

export const zChunk: z.ZodType<PaymentChunk> = z.strictObject({
  authority: zId('authority'),
  run: zId('run'),
  number: z.int(),
  state: z.enum(['queued', 'sent', 'discarded']),
  payments: z.array(zPayment),
  moves: z.array(zMove),
  soFar: zTotals,
});
