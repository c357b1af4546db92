import { err, type Id, ok, type PageAsk, type Result, type Rows, rowsOf, type Versioned } from '@kt/kernel';
import type { PaymentRun } from '../domain/payment-run.ts';
import type { Chunks, RunRef, Runs } from './ports.ts';
import { NOT_FOUND, type NotFound } from './refusals.ts';
import { progressOf } from './write-chunk.ts';

export type RunView = Omit<PaymentRun, 'authority'> & { readonly version: number };

const viewOf = ({ state, version }: Versioned<PaymentRun>): RunView => {
  const { authority: _authority, ...run } = state;
  return { ...run, version };
};

/** One run. While it is being built, `totals` tells how far the building has come. */
export const viewRun =
  ({ runs, chunks }: { readonly runs: Runs; readonly chunks: Chunks }) =>
  async (ref: RunRef): Promise<Result<RunView, NotFound>> => {
    const run = await runs.load(ref);
    if (run === undefined) return err(NOT_FOUND);
    const view = viewOf(run);
    if (run.state.state !== 'building') return ok(view);
    const { soFar } = await progressOf({ chunks }, run.state);
    return ok({ ...view, totals: soFar });
  };

/** Newest first. */
export const listRuns =
  ({ runs }: { readonly runs: Runs }) =>
  async (authority: Id<'authority'>, page: PageAsk): Promise<Rows<RunView>> =>
    rowsOf(await runs.list(authority, page), viewOf);
