import type { Actor, Instant, LocalDate } from '@kt/kernel';

/** One thing that happened, without names, contacts or whole account numbers. */
export type HistoryFact = {
  readonly type: string;
  /** The last four characters of an account. */
  readonly ibanEnd?: string;
  readonly from?: LocalDate;
};

/** What was done at one time by one person. */
export type HistoryRow = { readonly at: Instant; readonly by: Actor; readonly facts: readonly HistoryFact[] };
