import { zIban, zId, zLine, zLocalDate, zMunicipality, zPositiveCents, zShare, zYTunnus } from '@kt/platform/schema.ts';
import * as z from 'zod';

/** Amounts are cents net of VAT. Years and months are those of Finnish days. */

const zYear = z.int().min(2020).max(2100);
const zYearText = z
  .string()
  .regex(/^20\d{2}$/)
  .transform(Number);
const zMonth = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);
const zCostCentre = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const zNote = z.string().trim().min(3).max(500);
const zCursor = z.string().max(2_000);

export const nothingBody = z.strictObject({});
export const pageQuery = z.strictObject({ cursor: zCursor.exactOptional() });

export const yearQuery = z.strictObject({ year: zYearText });
export const monthQuery = z.strictObject({ month: zMonth });

export const budgetBody = z.strictObject({ year: zYear, costCentre: zCostCentre, amountCents: zPositiveCents });
export const budgetParams = z.strictObject({ year: zYearText, costCentre: zCostCentre });
export const budgetChangeBody = z.strictObject({ amountCents: zPositiveCents });

/** The account that is paid from. `bankCustomerId`: the payer's id at the bank (palvelutunnus), where it asks for one. */
export const payerBody = z.strictObject({
  name: zLine(2, 70),
  yTunnus: zYTunnus,
  iban: zIban,
  bankCustomerId: z
    .string()
    .regex(/^[A-Za-z0-9]{4,35}$/)
    .exactOptional(),
});

const zSimpleKey = z.union([
  z.strictObject({ by: z.enum(['home_at_referral', 'home_at_service_day', 'home_at_payment']) }),
  z.strictObject({
    by: z.literal('fixed_share'),
    shares: z
      .array(z.strictObject({ municipality: zMunicipality, share: zShare }))
      .min(1)
      .max(40),
  }),
  z.strictObject({
    by: z.literal('population'),
    populations: z
      .array(z.strictObject({ municipality: zMunicipality, inhabitants: z.int().min(1).max(10_000_000) }))
      .min(1)
      .max(40),
  }),
]);
/** How a kind of cost is divided from a day on. Shares are basis points and sum to 10 000. */
export const allocationRuleBody = z.strictObject({
  costType: z.enum(['client_fee', 'fixed_fee', 'general']),
  from: zLocalDate,
  key: z.union([
    zSimpleKey,
    z.strictObject({ by: z.literal('hybrid'), first: zSimpleKey, part: zShare, rest: zSimpleKey }),
  ]),
});

export const agreementParams = z.strictObject({ agreement: zId('agreement') });
export const commitmentParams = z.strictObject({ referral: zId('referral') });
export const raiseBody = z.strictObject({ amountCents: zPositiveCents, reason: zNote });

export const lineParams = z.strictObject({ line: zId('payment') });
/** One of: a work list; the month of the bank's day; a chunk of a run. */
export const linesQuery = z.union([
  z.strictObject({
    waiting: z.enum(['to_approve', 'returned', 'ready', 'unknown', 'failed']),
    cursor: zCursor.exactOptional(),
  }),
  z.strictObject({ paidIn: zMonth, cursor: zCursor.exactOptional() }),
  z.strictObject({
    run: zId('run'),
    chunk: z
      .string()
      .regex(/^[1-9]\d{0,3}$/)
      .transform(Number),
  }),
]);
export const returnBody = z.strictObject({
  code: z.enum([
    'amount_wrong',
    'wrong_step',
    'evidence_unclear',
    'duplicate',
    'over_commitment',
    'payee_unclear',
    'other',
  ]),
});
/** The bank's code for a refused payment, e.g. AC04 (closed account). */
export const refuseBody = z.strictObject({ reason: z.string().regex(/^[A-Z0-9]{4}$/) });
export const mendBody = z.strictObject({ note: zNote });
export const findBody = z.strictObject({ on: zLocalDate });

export const runParams = z.strictObject({ run: zId('run') });
export const runBody = z.strictObject({ payOn: zLocalDate });

/** A statement file in one request: about 6 000 entries; a Lambda takes 6 MB a call, and a file comes a third longer. */
export const MOST_STATEMENT_BYTES = 4 * 1024 * 1024;
export const statementParams = z.strictObject({ statement: zId('statement') });
export const exceptionParams = z.strictObject({ exception: z.string().regex(/^[0-9a-f]{32}$/) });
export const resolveBody = z.strictObject({
  how: z.enum(['not_ours', 'booked_elsewhere', 'bank_corrected', 'provider_repaid', 'mended', 'other']),
  note: zNote,
});

export const authorityParams = z.strictObject({ authority: zId('authority') });
