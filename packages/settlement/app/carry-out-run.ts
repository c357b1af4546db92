import {
  type Act,
  all,
  type IdSource,
  type Instant,
  type NotAllowed,
  ok,
  type Result,
  type TxPart,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import { applyChunk, type ChunkFact, decideChunk, linesOf, type PaymentChunk } from '../domain/payment-chunk.ts';
import type { LineError } from '../domain/payment-line-commands.ts';
import type { RunState } from '../domain/payment-run.ts';
import type { RunCommand, RunError } from '../domain/payment-run-decide.ts';
import type { Ledger } from './ledger-ports.ts';
import { carryOut, entryParts } from './line-parts.ts';
import { runAttempt } from './move-run.ts';
import type { ChunkRef, Chunks, Lines, RunRef, Runs } from './ports.ts';
import type { NotFound } from './refusals.ts';
import { eachChunk } from './run-chunks.ts';

export type CarryOutDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly runs: Runs;
  readonly chunks: Chunks;
  readonly lines: Lines;
  readonly ledger: Ledger;
};

export type CarryOutError = RunError | LineError | NotFound | WorkError;

const WORKER: Act = { by: 'system:payment-run', operation: 'run.carry_out' };

type Parts = Result<readonly TxPart[], LineError | NotAllowed>;
type ChunkWork = (deps: CarryOutDeps, chunk: Versioned<PaymentChunk>, at: Instant) => Promise<Parts>;

const savedChunk = (deps: CarryOutDeps, before: Versioned<PaymentChunk>, facts: readonly ChunkFact[]): TxPart =>
  deps.chunks.save(before, facts.reduce(applyChunk, before.state), facts);

/** Every line of the chunk goes to sent without being read; the ledger gets one entry for all of them. */
const sendChunk: ChunkWork = (deps, chunk, at) => {
  const { authority, run, number } = chunk.state;
  const decided = decideChunk(chunk.state, { type: 'send' }, at, WORKER.by);
  if (!decided.ok) return Promise.resolve(decided);
  const postings = decided.value.flatMap((fact) => (fact.type === 'chunk.sent' ? fact.postings : []));
  const cause = `${run}/${String(number)}`;
  const parts = [
    deps.lines.sendInChunk(authority, run, linesOf(chunk.state)),
    savedChunk(deps, chunk, decided.value),
    ...entryParts(deps, { authority, cause, at }, postings),
  ];
  return Promise.resolve(ok(parts));
};

/** Every line goes back to where it was before the run. */
const discardChunk: ChunkWork = async (deps, chunk, at) => {
  const decided = decideChunk(chunk.state, { type: 'discard' }, at, WORKER.by);
  if (!decided.ok) return decided;
  const before = await deps.lines.loadMany(chunk.state.authority, linesOf(chunk.state));
  const changes = all(
    before.map((line) => {
      const back = carryOut(line.state, { type: 'unbatch' }, at, WORKER.by);
      return back.ok ? ok({ before: line, line: back.value.after }) : back;
    }),
  );
  if (!changes.ok) return changes;
  return ok([deps.lines.saveInChunk(changes.value), savedChunk(deps, chunk, decided.value)]);
};

const refOf = ({ authority, run, number }: PaymentChunk): ChunkRef => ({ authority, run, number });

/** One chunk, one transaction. A chunk that is done already, by an earlier or a parallel worker, is passed over. */
const carryOutChunk = (deps: CarryOutDeps, found: Versioned<PaymentChunk>, doIt: ChunkWork) => {
  let given: Versioned<PaymentChunk> | undefined = found;
  return deps.work.run<LineError | NotAllowed>(WORKER, async (at) => {
    const chunk = given ?? (await deps.chunks.load(refOf(found.state)));
    given = undefined;
    const done = { id: found.state.run, version: found.state.number };
    if (chunk?.state.state !== 'queued') return ok({ done, parts: [] });
    const parts = await doIt(deps, chunk, at);
    return parts.ok ? ok({ done, parts: parts.value }) : parts;
  });
};

const everyChunk =
  (state: RunState, doIt: ChunkWork, command: RunCommand<'finish_sending' | 'finish_discarding'>) =>
  (deps: CarryOutDeps) =>
  async (ref: RunRef): Promise<Result<unknown, CarryOutError>> => {
    const run = await deps.runs.load(ref);
    if (run?.state.state !== state) return ok(undefined);
    for await (const chunk of eachChunk(deps.chunks, ref)) {
      const done = await carryOutChunk(deps, chunk, doIt);
      if (!done.ok) return done;
    }
    const finished = await deps.work.run<RunError | NotFound>(WORKER, (at) =>
      runAttempt(deps.runs, ref, command, at, WORKER),
    );
    return !finished.ok && finished.error.code === 'lifecycle.not_allowed' ? ok(undefined) : finished;
  };

/**
 * Sends a run that was ordered: its lines first, chunk by chunk, the run last. The file is given out only when all are
 * sent, so nothing can reach the bank that the books do not know. Goes on after any interruption.
 */
export const sendRun = everyChunk('sending', sendChunk, { type: 'finish_sending' });

/** Takes a run apart again. */
export const discardRun = everyChunk('discarding', discardChunk, { type: 'finish_discarding' });
