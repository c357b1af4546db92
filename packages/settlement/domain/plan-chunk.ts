import { type Actor, add, all, type Instant, ok, type Result, type Stamp, ZERO } from '@kt/kernel';
import type { PlannedPayment } from './netting.ts';
import type { PayeePosition } from './payee.ts';
import type { Payment, PaymentChunk } from './payment-chunk.ts';
import type { PaymentLine } from './payment-line.ts';
import { applyLineFacts } from './payment-line-apply.ts';
import type { LineError, Placement } from './payment-line-commands.ts';
import { decideLine } from './payment-line-decide.ts';
import { endToEndId, viiteFor } from './payment-reference.ts';
import type { PaymentRun, RunTotals } from './payment-run.ts';
import { queueMoves } from './stage-moves.ts';

/** Payments that shall become the next chunk of a run. `positions`: where each provider is paid, by its id. */
export type ChunkPlan = {
  readonly run: PaymentRun;
  readonly number: number;
  readonly soFar: RunTotals;
  readonly payments: readonly PlannedPayment[];
  readonly positions: ReadonlyMap<string, PayeePosition>;
};

export type PlannedChunk = { readonly chunk: PaymentChunk; readonly lines: readonly PaymentLine[] };

const queued = (line: PaymentLine, placement: Placement, at: Instant, by: Actor): Result<PaymentLine, LineError> => {
  const decided =
    line.state === 'failed'
      ? decideLine(line, { type: 'fix', placement }, at, by)
      : decideLine(line, { type: 'batch', placement }, at, by);
  return decided.ok ? ok(applyLineFacts(line, decided.value)) : decided;
};

type Queued = { readonly payment: Payment; readonly lines: readonly PaymentLine[] };

const queuePayment = (
  plan: ChunkPlan,
  planned: PlannedPayment,
  position: PayeePosition,
  place: number,
  stamp: Stamp,
): Result<Queued, LineError> => {
  const { run, number } = plan;
  const { lead, carried, cents } = planned;
  const where = { run: run.id, chunk: number, iban: position.iban };
  const carries = carried.map((line) => line.id);
  const first = queued(lead, { ...where, instructedCents: cents, carries }, stamp.at, stamp.by);
  if (!first.ok) return first;
  const rest = all(
    carried.map((line) =>
      queued(line, { ...where, instructedCents: ZERO, carriedBy: lead.id, carries: [] }, stamp.at, stamp.by),
    ),
  );
  if (!rest.ok) return rest;
  const payment: Payment = {
    place,
    endToEndId: endToEndId(lead.id, lead.attempts + 1),
    reference: viiteFor({ runNumber: run.number, chunk: number, place }),
    cents,
    payee: { provider: lead.provider, name: position.name, iban: position.iban },
    lead: lead.id,
    carried: carries,
  };
  return ok({ payment, lines: [first.value, ...rest.value] });
};

/** The next chunk with its lines queued. A payment whose payee has no account yet is left out. */
export const planChunk = (plan: ChunkPlan, at: Instant, by: Actor): Result<PlannedChunk, LineError> => {
  const known = plan.payments.flatMap((planned) => {
    const position = plan.positions.get(planned.lead.provider);
    return position === undefined ? [] : [{ planned, position }];
  });
  const queuedAll = all(
    known.map(({ planned, position }, place) => queuePayment(plan, planned, position, place, { at, by })),
  );
  if (!queuedAll.ok) return queuedAll;
  const payments = queuedAll.value.map((one) => one.payment);
  const lines = queuedAll.value.flatMap((one) => one.lines);
  const { run, number, soFar } = plan;
  const totals: RunTotals = {
    chunks: soFar.chunks + 1,
    lines: soFar.lines + lines.length,
    payments: soFar.payments + payments.length,
    cents: add(soFar.cents, ...payments.map((payment) => payment.cents)),
  };
  const moves = queueMoves(lines);
  const chunk = {
    authority: run.authority,
    run: run.id,
    number,
    state: 'queued',
    payments,
    moves,
    soFar: totals,
  } as const;
  return ok({ chunk, lines });
};
