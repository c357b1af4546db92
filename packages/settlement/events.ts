import {
  zCents,
  zEvidenceKind,
  zId,
  zInstant,
  zLocalDate,
  zMunicipality,
  zShare,
  zStamp,
  zTrilingual,
} from '@kt/platform/schema.ts';
import { STEP_KINDS } from '@kt/terms';
import * as z from 'zod';

const authority = { ...zStamp, authority: zId('authority') };
const kind = z.enum(STEP_KINDS);
const stage = z.enum(['committed', 'claimed', 'approved', 'queued', 'paid']);
/** Positive = debit. An entry's postings sum to zero. */
const postings = z.array(
  z.looseObject({ account: z.enum(['services', 'input_vat', 'payables', 'in_transit', 'bank']), cents: zCents }),
);
const shares = z.array(z.looseObject({ municipality: zMunicipality, cents: zCents }));

const commitment = {
  ...authority,
  commitment: zId('commitment'),
  referral: zId('referral'),
  agreement: zId('agreement'),
  costCentre: z.string(),
  /** The budget year. */
  year: z.int(),
  /** The client's home when the money was reserved. */
  origin: zMunicipality,
  /** Net of VAT. */
  amountCents: zCents,
};
export const zCommitmentReserved = z.looseObject({ type: z.literal('commitment.reserved'), ...commitment });
export const zCommitmentRaised = z.looseObject({ type: z.literal('commitment.raised'), ...commitment });
/** What was not used has gone back to budget and ceiling. */
export const zCommitmentReleased = z.looseObject({ type: z.literal('commitment.released'), ...commitment });

/** What every fact of a payment line names. */
const line = {
  ...authority,
  line: zId('payment'),
  claim: zId('claim'),
  referral: zId('referral'),
  agreement: zId('agreement'),
  provider: zId('organisation'),
  step: z.string(),
  kind,
  costCentre: z.string(),
  year: z.int(),
  /** The client's home on the day of earning. */
  municipality: zMunicipality,
  origin: zMunicipality,
  /** Net of VAT; negative for a correction. */
  amountCents: zCents,
};
const taxed = { vatCents: zCents, vatRate: zShare };
const verified = {
  stepTitle: zTrilingual,
  earnedOn: zLocalDate,
  evidenceKinds: z.array(zEvidenceKind),
  verifiedBy: z.string(),
};

export const zLineProposed = z.looseObject({ type: z.literal('line.proposed'), ...line, ...verified, ...taxed });
export const zLineApproved = z.looseObject({ type: z.literal('line.approved'), ...line, ...taxed, postings });
/** Sent back to its verifier: the claim is in check again. */
export const zLineReturned = z.looseObject({ type: z.literal('line.returned'), ...line, code: z.string() });
export const zLineResubmitted = z.looseObject({
  type: z.literal('line.resubmitted'),
  ...line,
  ...verified,
  ...taxed,
  formerCents: zCents,
});
export const zLineDropped = z.looseObject({ type: z.literal('line.dropped'), ...line });
/** The bank has the payment, not yet booked. */
export const zLineBooked = z.looseObject({ type: z.literal('line.booked'), ...line, on: zLocalDate });
export const zLinePartPaid = z.looseObject({
  type: z.literal('line.part_paid'),
  ...line,
  on: zLocalDate,
  cents: zCents,
  postings,
});
/** Booked in full on `paidOn`. `shares` sum to `amountCents`. */
export const zLinePaid = z.looseObject({
  type: z.literal('line.paid'),
  ...line,
  ...taxed,
  paidOn: zLocalDate,
  postings,
  shares,
});
/** Refused, or sent back after it had been paid (`wasPaid`): owed again. `reason` is the bank's code. */
export const zLineFailed = z.looseObject({
  type: z.literal('line.failed'),
  ...line,
  reason: z.string(),
  wasPaid: z.boolean(),
  postings,
  shares,
});

const chunk = { ...authority, run: zId('run'), chunk: z.int(), lines: z.int(), cents: zCents };
const moves = z.array(
  z.looseObject({
    agreement: zId('agreement'),
    year: z.int(),
    costCentre: z.string(),
    origin: zMunicipality,
    from: stage.exactOptional(),
    to: stage.exactOptional(),
    cents: zCents,
    lines: z.int(),
  }),
);
/** Lines taken into a run, many at once; `lineIds` are theirs. */
export const zChunkQueued = z.looseObject({
  type: z.literal('chunk.queued'),
  ...chunk,
  lineIds: z.array(zId('payment')),
  moves,
});
export const zChunkSent = z.looseObject({ type: z.literal('chunk.sent'), ...chunk, postings });
export const zChunkDiscarded = z.looseObject({ type: z.literal('chunk.discarded'), ...chunk, moves });

const run = { ...authority, run: zId('run') };
const totals = z.looseObject({ chunks: z.int(), lines: z.int(), payments: z.int(), cents: zCents });
export const zRunCreated = z.looseObject({ type: z.literal('run.created'), ...run, payOn: zLocalDate });
export const zRunPrepared = z.looseObject({ type: z.literal('run.prepared'), ...run, totals });
export const zRunSendOrdered = z.looseObject({ type: z.literal('run.send_ordered'), ...run });
/** All its lines are sent and its file may be fetched. */
export const zRunSent = z.looseObject({ type: z.literal('run.sent'), ...run, totals });
export const zRunDiscardOrdered = z.looseObject({ type: z.literal('run.discard_ordered'), ...run });
/** The bank has not answered for every line in time. */
export const zRunOverdue = z.looseObject({ type: z.literal('run.overdue'), ...run, unanswered: z.int() });

const tally = z.looseObject({ entries: z.int(), matched: z.int(), exceptions: z.int(), seen: z.int() });
export const zStatementImported = z.looseObject({
  type: z.literal('statement.imported'),
  ...authority,
  statement: zId('statement'),
  tally,
});
export const zExceptionRaised = z.looseObject({
  type: z.literal('exception.raised'),
  ...authority,
  exception: z.string(),
  statement: zId('statement'),
  reason: z.string(),
  at: zInstant,
});

export type CommitmentReserved = z.infer<typeof zCommitmentReserved>;
export type CommitmentReleased = z.infer<typeof zCommitmentReleased>;
export type LineProposed = z.infer<typeof zLineProposed>;
export type LineApproved = z.infer<typeof zLineApproved>;
export type LineReturned = z.infer<typeof zLineReturned>;
export type LineBooked = z.infer<typeof zLineBooked>;
export type LinePaid = z.infer<typeof zLinePaid>;
export type LineFailed = z.infer<typeof zLineFailed>;
export type RunPrepared = z.infer<typeof zRunPrepared>;
export type RunSent = z.infer<typeof zRunSent>;
export type StatementImported = z.infer<typeof zStatementImported>;
export type ExceptionRaised = z.infer<typeof zExceptionRaised>;
