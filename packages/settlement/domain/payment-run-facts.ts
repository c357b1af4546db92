import type { FactOf, Id, LocalDate } from '@kt/kernel';
import type { PayerDetails } from './payer.ts';
import type { PaymentRun, RunTotals } from './payment-run.ts';

type RunName = { readonly authority: Id<'authority'>; readonly run: Id<'run'> };

type RunFacts = {
  readonly 'run.created': {
    readonly number: number;
    readonly payOn: LocalDate;
    readonly payer: PayerDetails;
  };
  readonly 'run.prepared': { readonly totals: RunTotals; readonly leftLines: number };
  readonly 'run.found_empty': { readonly leftLines: number };
  readonly 'run.approved': object;
  readonly 'run.send_ordered': object;
  readonly 'run.sent': { readonly totals: RunTotals };
  readonly 'run.overdue': { readonly unanswered: number };
  readonly 'run.settled': object;
  readonly 'run.discard_ordered': object;
  readonly 'run.discarded': object;
};
export type RunFactType = keyof RunFacts;
/** A creation makes a run; every other fact changes one. */
export type ChangingRun = Exclude<RunFactType, 'run.created'>;

export type RunFact<T extends RunFactType = RunFactType> = { [K in T]: FactOf<K, RunName & RunFacts[K]> }[T];

export const runName = ({ authority, id }: PaymentRun): RunName => ({ authority, run: id });
