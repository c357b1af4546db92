/** Where the next page of a list begins: made and understood by the store alone, sealed into a cursor at the edge. */
export type PageKey = Readonly<Record<string, unknown>>;

/** One page of a list: at most `limit` entries after the last page's end. */
export type PageAsk = { readonly limit: number; readonly after?: PageKey };

/** A page as a store finds it. */
export type PageOf<T> = { readonly found: readonly T[]; readonly next?: PageKey };

/** A page as every list answers it. */
export type Rows<V> = { readonly rows: readonly V[]; readonly next?: PageKey };

/** Shows a page row by row; it goes on where the store's page does. */
export const rowsOf = <T, V>({ found, next }: PageOf<T>, show: (one: T) => V): Rows<V> => ({
  rows: found.map(show),
  ...(next !== undefined && { next }),
});

/** Walks a whole list, page by page: for bounded lists and long work, never where a person waits for an answer. */
export async function* eachPage<T>(
  limit: number,
  read: (page: PageAsk) => Promise<PageOf<T>>,
): AsyncGenerator<readonly T[], void> {
  let after: PageKey | undefined;
  do {
    const { found, next } = await read({ limit, ...(after !== undefined && { after }) });
    yield found;
    after = next;
  } while (after !== undefined);
}
