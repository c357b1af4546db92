import { type LocalDate, ok, type Result, type WorkError } from '@kt/kernel';
import { type PlannedPayment, packChunks, planPayments } from '../domain/netting.ts';
import { type PayeePosition, positionOn } from '../domain/payee.ts';
import { isReady } from '../domain/payment-line.ts';
import type { LineError } from '../domain/payment-line-commands.ts';
import { fitsReference, MOST_IN_CHUNK } from '../domain/payment-reference.ts';
import type { PaymentRun } from '../domain/payment-run.ts';
import type { RunError } from '../domain/payment-run-decide.ts';
import { runAttempt } from './move-run.ts';
import type { RunRef, StoredLine } from './ports.ts';
import { readyByProvider } from './ready-lines.ts';
import type { NotFound } from './refusals.ts';
import { BUILDER, type BuildDeps, MOST_IN_PAYMENT, type Progress, progressOf, writeChunk } from './write-chunk.ts';

export type BuildError = RunError | LineError | NotFound | WorkError;

/** Payments gathered but not yet written. */
type Gathered = {
  payments: readonly PlannedPayment[];
  readonly stored: Map<string, StoredLine>;
  readonly positions: Map<string, PayeePosition>;
  leftLines: number;
};

/** Adds what may be paid of one provider's lines, to its account of the pay day; nothing while it has none. */
const gather = async (
  { payees }: BuildDeps,
  gathered: Gathered,
  lines: readonly StoredLine[],
  payOn: LocalDate,
): Promise<Gathered> => {
  const provider = lines[0]?.state.provider;
  const payee = provider && (await payees.load(provider));
  const position = positionOn(payee?.state, payOn);
  const ready = lines.map((line) => line.state).filter(isReady);
  if (provider === undefined || position === undefined)
    return { ...gathered, leftLines: gathered.leftLines + ready.length };
  const { payments, left } = planPayments(ready, MOST_IN_PAYMENT);
  for (const line of lines) gathered.stored.set(line.state.id, line);
  gathered.positions.set(provider, position);
  return {
    ...gathered,
    payments: [...gathered.payments, ...payments],
    leftLines: gathered.leftLines + left.length,
  };
};

/** Writes full chunks; the rest waits for the next provider's lines, unless this is the end. */
const flush = async (
  deps: BuildDeps,
  run: PaymentRun,
  gathered: Gathered,
  progress: Progress,
  isEnd: boolean,
): Promise<Result<{ readonly rest: readonly PlannedPayment[]; readonly progress: Progress }, BuildError>> => {
  const chunks = packChunks(gathered.payments, MOST_IN_CHUNK);
  const full = isEnd ? chunks : chunks.slice(0, -1);
  let reached = progress;
  for (const payments of full) {
    if (!fitsReference(reached.number + 1)) break;
    const { stored, positions } = gathered;
    const written = await writeChunk(deps, { run, positions }, { payments, stored }, reached);
    if (!written.ok) return written;
    reached = written.value;
    for (const { lead, carried } of payments) for (const { id } of [lead, ...carried]) stored.delete(id);
  }
  return ok({ rest: isEnd ? [] : (chunks.at(-1) ?? []), progress: reached });
};

const finish = async (
  deps: BuildDeps,
  run: PaymentRun,
  { number, soFar }: Progress,
  leftLines: number,
): Promise<Result<unknown, BuildError>> => {
  const finished = await deps.work.run<RunError | NotFound>(BUILDER, async (at) => {
    const moved = await runAttempt(deps.runs, run, { type: 'finish', totals: soFar, leftLines }, at, BUILDER);
    if (!moved.ok) return moved;
    const { done, parts } = moved.value;
    return ok({
      done,
      parts: [...parts, deps.chunks.noneAt({ authority: run.authority, run: run.id, number: number + 1 })],
    });
  });
  return !finished.ok && finished.error.code === 'lifecycle.not_allowed' ? ok(undefined) : finished;
};

/**
 * Builds a run out of everything that is ready: whole payments, at most 90 lines a transaction, one event each. May be
 * interrupted and called again at any point, also twice at once: lines go into one run only, chunks are numbered by
 * what is stored, and the run is closed on condition that nobody has added another chunk.
 */
export const buildRun =
  (deps: BuildDeps) =>
  async (ref: RunRef): Promise<Result<unknown, BuildError>> => {
    const found = await deps.runs.load(ref);
    if (found?.state.state !== 'building') return ok(undefined);
    const run = found.state;
    let progress = await progressOf(deps, run);
    let gathered: Gathered = { payments: [], stored: new Map(), positions: new Map(), leftLines: 0 };
    for await (const lines of readyByProvider(deps.lines, ref.authority)) {
      gathered = await gather(deps, gathered, lines, run.payOn);
      const flushed = await flush(deps, run, gathered, progress, false);
      if (!flushed.ok) return flushed;
      gathered = { ...gathered, payments: flushed.value.rest };
      progress = flushed.value.progress;
    }
    const last = await flush(deps, run, gathered, progress, true);
    return last.ok ? finish(deps, run, last.value.progress, gathered.leftLines) : last;
  };
