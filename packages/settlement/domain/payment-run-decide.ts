import {
  type Actor,
  dayInFinland,
  err,
  type Id,
  type Instant,
  isWorkingDay,
  type LocalDate,
  type NotAllowed,
  ok,
  type Result,
  targets,
} from '@kt/kernel';
import { NO_TOTALS, type PaymentRun, RUN_LIFECYCLE, type RunTotals, runDueAt } from './payment-run.ts';
import { type ChangingRun, type RunFact, runName } from './payment-run-facts.ts';

type RunCommands = {
  readonly finish: { readonly totals: RunTotals; readonly leftLines: number };
  readonly approve: object;
  readonly send: object;
  readonly finish_sending: object;
  /** By the clock: how many lines of the run the bank has not answered for. */
  readonly check: { readonly unanswered: number };
  readonly discard: object;
  readonly finish_discarding: object;
};
export type RunCommandType = keyof RunCommands;
export type RunCommand<T extends RunCommandType = RunCommandType> = {
  [K in T]: { readonly type: K } & RunCommands[K];
}[T];

export type RunError =
  | NotAllowed
  | { readonly code: 'settlement.same_person' }
  | { readonly code: 'settlement.pay_day_passed'; readonly payOn: LocalDate }
  | { readonly code: 'settlement.not_working_day'; readonly payOn: LocalDate }
  | { readonly code: 'settlement.not_due'; readonly dueAt: Instant | undefined };

type Decision = Result<readonly RunFact<ChangingRun>[], RunError>;
type Decider<T extends RunCommandType> = (run: PaymentRun, command: RunCommand<T>, at: Instant, by: Actor) => Decision;

const payDayError = (payOn: LocalDate, at: Instant): RunError | undefined => {
  if (payOn < dayInFinland(at)) return { code: 'settlement.pay_day_passed', payOn };
  return isWorkingDay(payOn) ? undefined : { code: 'settlement.not_working_day', payOn };
};

export type NewRun = Pick<PaymentRun, 'authority' | 'number' | 'payOn' | 'payer'> & { readonly run: Id<'run'> };

/** A run to be built. Banks pay on working days, and not in the past. */
export const createRun = (run: NewRun, at: Instant, by: Actor): Result<RunFact<'run.created'>, RunError> => {
  const error = payDayError(run.payOn, at);
  return error === undefined ? ok({ type: 'run.created', at, by, ...run }) : err(error);
};

const finish: Decider<'finish'> = (run, { totals, leftLines }, at, by) => {
  const stamp = { at, by, ...runName(run), leftLines };
  return ok(
    totals.lines === 0 ? [{ type: 'run.found_empty', ...stamp }] : [{ type: 'run.prepared', ...stamp, totals }],
  );
};

const byAnother = (run: PaymentRun, by: Actor): boolean => by !== run.created.by;

const approve: Decider<'approve'> = (run, _, at, by) =>
  byAnother(run, by)
    ? ok([{ type: 'run.approved', at, by, ...runName(run) }])
    : err({ code: 'settlement.same_person' });

const send: Decider<'send'> = (run, _, at, by) => {
  if (!byAnother(run, by)) return err({ code: 'settlement.same_person' });
  const error = payDayError(run.payOn, at);
  return error === undefined ? ok([{ type: 'run.send_ordered', at, by, ...runName(run) }]) : err(error);
};

const check: Decider<'check'> = (run, { unanswered }, at, by) => {
  if (unanswered === 0) return ok([{ type: 'run.settled', at, by, ...runName(run) }]);
  const dueAt = runDueAt(run);
  if (dueAt === undefined || at < dueAt) return err({ code: 'settlement.not_due', dueAt });
  return ok([{ type: 'run.overdue', at, by, ...runName(run), unanswered }]);
};

const plain =
  (type: 'run.discard_ordered' | 'run.discarded') =>
  (run: PaymentRun, _: unknown, at: Instant, by: Actor): Decision =>
    ok([{ type, at, by, ...runName(run) }]);

const deciders: { readonly [T in RunCommandType]: Decider<T> } = {
  finish,
  approve,
  send,
  finish_sending: (run, _, at, by) =>
    ok([{ type: 'run.sent', at, by, ...runName(run), totals: run.totals ?? NO_TOTALS }]),
  check,
  discard: plain('run.discard_ordered'),
  finish_discarding: plain('run.discarded'),
};

/** What follows from a command. Approving and sending take another person than the one who prepared the run. */
export const decideRun = <T extends RunCommandType>(
  run: PaymentRun,
  command: RunCommand<T>,
  at: Instant,
  by: Actor,
): Decision => {
  const allowed = targets(RUN_LIFECYCLE, run.state, command.type);
  return allowed.ok ? deciders[command.type](run, command, at, by) : allowed;
};
