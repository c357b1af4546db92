import { type Act, type Attempt, type Instant, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { type PlannedPayment, planPayments } from '../domain/netting.ts';
import type { PayeePosition } from '../domain/payee.ts';
import { queueChunk } from '../domain/payment-chunk.ts';
import { isReady, type PaymentLine } from '../domain/payment-line.ts';
import type { LineError } from '../domain/payment-line-commands.ts';
import { NO_TOTALS, type PaymentRun, type RunTotals } from '../domain/payment-run.ts';
import { planChunk } from '../domain/plan-chunk.ts';
import type { Chunks, Lines, Payees, Runs, StoredLine } from './ports.ts';

export type BuildDeps = {
  readonly work: UnitOfWork;
  readonly runs: Runs;
  readonly chunks: Chunks;
  readonly lines: Lines;
  readonly payees: Payees;
};

/** How far a run has been built: its last chunk and the totals so far. */
export type Progress = { readonly number: number; readonly soFar: RunTotals };

/** Payments with the lines as they were read. */
export type Batch = { readonly payments: readonly PlannedPayment[]; readonly stored: ReadonlyMap<string, StoredLine> };

export const BUILDER: Act = { by: 'system:payment-run', operation: 'run.build' };

/** Most lines one payment joins: settling them must fit one transaction of a bank statement's. */
export const MOST_IN_PAYMENT = 20;

/** The payments of lines that may come from several providers. */
const paymentsOf = (lines: readonly PaymentLine[]): readonly PlannedPayment[] => {
  const providers = Map.groupBy(lines.filter(isReady), (line) => line.provider);
  return [...providers.values()].flatMap((own) => planPayments(own, MOST_IN_PAYMENT).payments);
};

const linesIn = ({ payments }: Batch): readonly PaymentLine[] =>
  payments.flatMap((payment) => [payment.lead, ...payment.carried]);

export const progressOf = async ({ chunks }: Pick<BuildDeps, 'chunks'>, run: PaymentRun): Promise<Progress> => {
  const last = await chunks.last(run);
  return last === undefined ? { number: 0, soFar: NO_TOTALS } : { number: last.state.number, soFar: last.state.soFar };
};

/** Somebody was faster: what is still ready of these lines, and where the run stands now. */
const readAgain = async (deps: BuildDeps, run: PaymentRun, batch: Batch): Promise<[Batch, Progress]> => {
  const fresh = await deps.lines.loadMany(
    run.authority,
    linesIn(batch).map((line) => line.id),
  );
  const stored = new Map(fresh.map((line) => [line.state.id, line]));
  return [{ payments: paymentsOf(fresh.map((line) => line.state)), stored }, await progressOf(deps, run)];
};

type Building = { readonly run: PaymentRun; readonly positions: ReadonlyMap<string, PayeePosition> };

const chunkAttempt = (
  deps: BuildDeps,
  { run, positions }: Building,
  batch: Batch,
  { number, soFar }: Progress,
  at: Instant,
): Result<{ readonly attempt: Attempt; readonly progress: Progress }, LineError> => {
  const next = number + 1;
  const plan = planChunk({ run, number: next, soFar, payments: batch.payments, positions }, at, BUILDER.by);
  if (!plan.ok) return plan;
  const { chunk, lines } = plan.value;
  const done = { id: run.id, version: next };
  if (lines.length === 0) return ok({ attempt: { done, parts: [] }, progress: { number, soFar } });
  const changes = lines.flatMap((line) => {
    const before = batch.stored.get(line.id);
    return before === undefined ? [] : [{ before, line }];
  });
  const parts = [
    deps.runs.stillBuilding(run),
    deps.lines.saveInChunk(changes),
    deps.chunks.create(chunk, queueChunk(chunk, at, BUILDER.by)),
  ];
  return ok({ attempt: { done, parts }, progress: { number: next, soFar: chunk.soFar } });
};

/** Writes one chunk with its lines, in one transaction; gives where the run stands afterwards. */
export const writeChunk = async (
  deps: BuildDeps,
  building: Building,
  given: Batch,
  from: Progress,
): Promise<Result<Progress, LineError | WorkError>> => {
  let [batch, progress, reached, isFirst] = [given, from, from, true];
  const written = await deps.work.run<LineError>(BUILDER, async (at) => {
    if (!isFirst) [batch, progress] = await readAgain(deps, building.run, batch);
    isFirst = false;
    const tried = chunkAttempt(deps, building, batch, progress, at);
    if (!tried.ok) return tried;
    reached = tried.value.progress;
    return ok(tried.value.attempt);
  });
  return written.ok ? ok(reached) : written;
};
