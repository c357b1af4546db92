import type { Actor, Id, Instant, LocalDate, PageAsk, Rows } from '@kt/kernel';
import { rowsOf } from '@kt/kernel';
import type { Providers } from './ports.ts';

/** One thing that happened, without names, contacts or whole account numbers. */
export type HistoryFact = {
  readonly type: string;
  /** The last four characters of an account. */
  readonly ibanEnd?: string;
  readonly from?: LocalDate;
};

/** What was done at one time by one person. */
export type HistoryRow = { readonly at: Instant; readonly by: Actor; readonly facts: readonly HistoryFact[] };

/** What has happened to a provider, newest first, page by page, as its events tell. */
export const providerHistory =
  ({ providers }: { readonly providers: Pick<Providers, 'history'> }) =>
  async (id: Id<'organisation'>, page: PageAsk): Promise<Rows<HistoryRow>> =>
    rowsOf(await providers.history(id, page), (row) => row);
