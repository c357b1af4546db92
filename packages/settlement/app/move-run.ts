import {
  type Act,
  type Attempt,
  type Done,
  err,
  type Id,
  type IdSource,
  type Instant,
  type LocalDate,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { applyRun, runFrom } from '../domain/payment-run-apply.ts';
import { createRun, decideRun, type RunCommand, type RunError } from '../domain/payment-run-decide.ts';
import type { Payers, RunRef, Runs } from './ports.ts';
import { NOT_FOUND, type NotFound } from './refusals.ts';

export type RunDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly runs: Runs;
  readonly payers: Payers;
};

export type CreateRunError = RunError | WorkError | { readonly code: 'settlement.payer_missing' };

/**
 * A new run for everything that is ready to be paid. It is built in the background, chunk by chunk, and then waits for
 * a second person. Its number counts up by one; two created at once get different ones.
 */
export const createPaymentRun =
  ({ work, ids, runs, payers }: RunDeps) =>
  (authority: Id<'authority'>, payOn: LocalDate, act: Act): Promise<Result<Done, CreateRunError>> =>
    work.run<Exclude<CreateRunError, WorkError>>(act, async (at) => {
      const payer = await payers.load(authority);
      if (payer === undefined) return err({ code: 'settlement.payer_missing' });
      const { authority: _authority, ...details } = payer.state;
      const number = (await runs.lastNumber(authority)) + 1;
      const run = ids.next('run');
      const created = createRun({ authority, number, payOn, payer: details, run }, at, act.by);
      if (!created.ok) return created;
      return ok({ done: { id: run, version: 1 }, parts: [runs.create(runFrom(created.value), [created.value])] });
    });

export const runAttempt = async (
  runs: Runs,
  ref: RunRef,
  command: RunCommand,
  at: Instant,
  act: Act,
): Promise<Result<Attempt, RunError | NotFound>> => {
  const before = await runs.load(ref);
  if (before === undefined) return err(NOT_FOUND);
  const decided = decideRun(before.state, command, at, act.by);
  if (!decided.ok) return decided;
  const after = decided.value.reduce((run, fact) => applyRun(run, fact), before.state);
  return ok({
    done: { id: ref.id, version: before.version + 1 },
    parts: [runs.save(before, after, decided.value)],
  });
};

/** A second person's word on a prepared run: approve it, order it sent, or discard it. */
export const moveRun =
  ({ work, runs }: Pick<RunDeps, 'work' | 'runs'>) =>
  (
    ref: RunRef,
    command: RunCommand<'approve' | 'send' | 'discard'>,
    act: Act,
  ): Promise<Result<Done, RunError | NotFound | WorkError>> =>
    work.run<RunError | NotFound>(act, (at) => runAttempt(runs, ref, command, at, act));
