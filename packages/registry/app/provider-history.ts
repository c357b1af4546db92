import type { Id, PageAsk, Rows } from '@kt/kernel';
import { rowsOf } from '@kt/kernel';
import type { HistoryRow } from './history-row.ts';
import type { Providers } from './ports.ts';

/** What has happened to a provider, newest first, page by page, as its events tell. */
export const providerHistory =
  ({ providers }: { readonly providers: Pick<Providers, 'history'> }) =>
  async (id: Id<'organisation'>, page: PageAsk): Promise<Rows<HistoryRow>> =>
    rowsOf(await providers.history(id, page), (row) => row);
