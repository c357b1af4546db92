import {
  type Act,
  all,
  type Instant,
  ok,
  type Result,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import { applyChunk, decideChunk, linesOf, type PaymentChunk } from '../domain/payment-chunk.ts';
import type { LineError } from '../domain/payment-line-commands.ts';
import type { LineState } from '../domain/payment-line-lifecycle.ts';
import { type PaymentRun, runDueAt } from '../domain/payment-run.ts';
import type { RunError } from '../domain/payment-run-decide.ts';
import { carryOut } from './line-parts.ts';
import { runAttempt } from './move-run.ts';
import type { Chunks, Lines, RunRef, Runs } from './ports.ts';
import type { NotFound } from './refusals.ts';
import { eachChunk } from './run-chunks.ts';

export type CheckDeps = {
  readonly work: UnitOfWork;
  readonly runs: Runs;
  readonly chunks: Chunks;
  readonly lines: Lines;
};

export type CheckError = RunError | LineError | NotFound | WorkError;

const UNANSWERED: readonly LineState[] = ['sent', 'unknown', 'booked', 'part_paid'];

/** The lines of a chunk that are still this run's: one that failed and was mended goes by its new run's clock. */
const ownLines = async ({ lines }: Pick<CheckDeps, 'lines'>, run: PaymentRun, chunk: PaymentChunk) =>
  (await lines.loadMany(run.authority, linesOf(chunk))).filter(({ state }) => state.transfer?.run === run.id);

/** When the run's time is up, lines the bank has said nothing of become unknown, a chunk at a time. */
const timeOut = (deps: CheckDeps, run: PaymentRun, chunk: Versioned<PaymentChunk>, act: Act) =>
  deps.work.run<LineError>(act, async (at: Instant) => {
    const done = { id: run.id, version: chunk.version };
    const due = runDueAt(run);
    const { authority } = run;
    const silent = (await ownLines(deps, run, chunk.state)).filter((line) => line.state.state === 'sent');
    if (due === undefined || at < due || silent.length === 0) return ok({ done, parts: [] });
    const changes = all(
      silent.map((before) => {
        const waiting = carryOut(before.state, { type: 'time_out' }, at, act.by);
        return waiting.ok ? ok({ before, line: waiting.value.after }) : waiting;
      }),
    );
    if (!changes.ok) return changes;
    const fresh = (await deps.chunks.load({ authority, run: run.id, number: chunk.state.number })) ?? chunk;
    const lineIds = silent.map((line) => line.state.id);
    const decided = decideChunk(fresh.state, { type: 'time_out', lineIds }, at, act.by);
    if (!decided.ok) return decided;
    const saved = deps.chunks.save(fresh, decided.value.reduce(applyChunk, fresh.state), decided.value);
    return ok({ done, parts: [deps.lines.saveInChunk(changes.value), saved] });
  });

/**
 * Looks whether the bank has answered for every line of a sent run. All answered: settled. Otherwise nothing before
 * its time; then its silent lines become unknown, to be asked about, and it is looked at again.
 */
export const checkRun =
  (deps: CheckDeps) =>
  async (ref: RunRef, { by, operation }: Pick<Act, 'by' | 'operation'>): Promise<Result<unknown, CheckError>> => {
    // Many transactions: one idempotency key would make all but the first a replay.
    const act: Act = { by, operation };
    const run = await deps.runs.load(ref);
    if (run?.state.state !== 'sent' && run?.state.state !== 'overdue') return ok(undefined);
    let unanswered = 0;
    for await (const chunk of eachChunk(deps.chunks, ref)) {
      const timed = await timeOut(deps, run.state, chunk, act);
      if (!timed.ok) return timed;
      const lines = await ownLines(deps, run.state, chunk.state);
      unanswered += lines.filter((line) => UNANSWERED.includes(line.state.state)).length;
    }
    const checked = await deps.work.run<RunError | NotFound>(act, (at) =>
      runAttempt(deps.runs, ref, { type: 'check', unanswered }, at, act),
    );
    return !checked.ok && checked.error.code === 'settlement.not_due' ? ok(undefined) : checked;
  };
