import {
  type Act,
  type AppError,
  type Done,
  err,
  type Iban,
  type Id,
  type NotAllowed,
  ok,
  type Result,
  type WorkError,
} from '@kt/kernel';
import type { ReadEntry } from '../domain/bank-entry.ts';
import { applyStatement, decideStatement, receiveStatement, statementFrom } from '../domain/statement.ts';
import { type ByteSource, type FileRefusal, statementIdFor } from '../domain/statement-file.ts';
import type { StatementReader } from './file-ports.ts';
import { type BatchError, type ImportDeps, importBatch } from './import-batch.ts';
import type { Payers, RunRef, StatementRef } from './ports.ts';
import { NOT_FOUND, type NotFound } from './refusals.ts';
import { type Survey, surveyFile } from './survey-file.ts';

export type ImportStatementDeps = ImportDeps & {
  readonly payers: Payers;
  readonly read: StatementReader;
  /** Looks whether a run is settled now. */
  readonly check: (ref: RunRef, act: Pick<Act, 'by' | 'operation'>) => Promise<Result<unknown, AppError>>;
};

export type ImportError =
  | FileRefusal
  | BatchError
  | NotFound
  | { readonly code: 'settlement.payer_missing' }
  | { readonly code: 'settlement.statement_foreign' };

/** Entries matched at a time; a transaction takes fewer when they bring much along. */
const BATCH = 45;

const receive = (
  { work, statements }: ImportStatementDeps,
  ref: StatementRef,
  { heads }: Survey,
  act: Act,
): Promise<Result<Done, WorkError>> =>
  work.run<never>(act, async (at) => {
    const known = await statements.load(ref);
    if (known !== undefined) return ok({ done: { id: ref.id, version: known.version }, parts: [] });
    const fact = receiveStatement({ authority: ref.authority, statement: ref.id }, heads, at, act.by);
    return ok({ done: { id: ref.id, version: 1 }, parts: [statements.create(statementFrom(fact), [fact])] });
  });

/** The file's entries on our own account, in order. */
async function* ownEntries(read: StatementReader, source: ByteSource, own: Iban): AsyncGenerator<ReadEntry, void> {
  let isOurs = false;
  for await (const part of read(source)) {
    if (part.is === 'statement') isOurs = part.iban === own;
    if (part.is === 'entry' && isOurs) yield part.entry;
  }
}

type Taken = Promise<Result<unknown, BatchError>>;

/** Takes the entries that are not taken yet, batch by batch. */
const takeAll = async (
  deps: ImportStatementDeps,
  ref: StatementRef,
  source: ByteSource,
  own: Iban,
  act: Act,
): Taken => {
  let reached = (await deps.statements.load(ref))?.state.tally.entries ?? 0;
  let position = 0;
  let waiting: readonly ReadEntry[] = [];
  const flush = async (atLeast: number): Taken => {
    while (waiting.length >= atLeast) {
      const done = await importBatch(deps, ref, { entries: waiting, from: reached }, act);
      if (!done.ok) return done;
      if (done.value === reached) break;
      waiting = waiting.slice(done.value - reached);
      reached = done.value;
    }
    return ok(undefined);
  };
  for await (const entry of ownEntries(deps.read, source, own)) {
    position += 1;
    if (position <= reached) continue;
    waiting = [...waiting, entry];
    const flushed = await flush(BATCH);
    if (!flushed.ok) return flushed;
  }
  return flush(1);
};

const finish = ({ work, statements }: ImportStatementDeps, ref: StatementRef, act: Act) =>
  work.run<NotAllowed | NotFound>(act, async (at) => {
    const before = await statements.load(ref);
    if (before === undefined) return err(NOT_FOUND);
    if (before.state.state === 'imported') return ok({ done: { id: ref.id, version: before.version }, parts: [] });
    const decided = decideStatement(before.state, { type: 'finish' }, at, act.by);
    if (!decided.ok) return decided;
    const after = decided.value.reduce(applyStatement, before.state);
    const parts = [statements.save(before, after, decided.value)];
    return ok({ done: { id: ref.id, version: before.version + 1 }, parts });
  });

/**
 * Imports a bank statement file: reads it once to the end, so that a broken or malicious one changes nothing, then
 * again, matching entries as they come. An interrupted import goes on where it was; the same file imported again, or
 * the same entries on another statement, book nothing twice. What does not match becomes an exception.
 */
export const importStatement =
  (deps: ImportStatementDeps) =>
  async (authority: Id<'authority'>, source: ByteSource, act: Act): Promise<Result<Done, ImportError>> => {
    const payer = await deps.payers.load(authority);
    if (payer === undefined) return err({ code: 'settlement.payer_missing' });
    const own = payer.state.iban;
    const survey = await surveyFile(deps.read, source, own);
    if (!survey.ok) return survey;
    if (!survey.value.heads.some((head) => head.ours)) return err({ code: 'settlement.statement_foreign' });
    const ref = { authority, id: statementIdFor(survey.value.digest) };
    const received = await receive(deps, ref, survey.value, act);
    if (!received.ok) return received;
    // Many transactions: one idempotency key would make all but the first a replay.
    const worker: Act = { by: act.by, operation: act.operation };
    const taken = await takeAll(deps, ref, source, own, worker);
    if (!taken.ok) return taken;
    const finished = await finish(deps, ref, worker);
    const runs = (await deps.statements.load(ref))?.state.runs ?? [];
    for (const id of runs) await deps.check({ authority, id }, worker);
    return finished;
  };
