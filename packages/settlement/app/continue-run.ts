import { type Act, type AppError, ok, type Result } from '@kt/kernel';
import type { RunState } from '../domain/payment-run.ts';
import type { RunRef, Runs } from './ports.ts';

type Step = (ref: RunRef, act: Act) => Promise<Result<unknown, AppError>>;

export type ContinueDeps = {
  readonly runs: Runs;
  readonly build: Step;
  readonly send: Step;
  readonly discard: Step;
  readonly check: Step;
};

const nothing: Step = () => Promise.resolve(ok(undefined));

/** What a run needs now: work that stood still is taken up, the bank's answers are looked for. */
export const continueRun =
  ({ runs, build, send, discard, check }: ContinueDeps): Step =>
  async (ref, act) => {
    const steps: { readonly [S in RunState]: Step } = {
      building: build,
      prepared: nothing,
      approved: nothing,
      sending: send,
      sent: check,
      overdue: check,
      discarding: discard,
      empty: nothing,
      settled: nothing,
      discarded: nothing,
    };
    const run = await runs.load(ref);
    return run === undefined ? ok(undefined) : steps[run.state.state](ref, act);
  };
