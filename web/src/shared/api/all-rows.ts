const MOST_PAGES = 40;

type Rows<R> = { readonly rows: readonly R[]; readonly cursor?: string | undefined };
type Query = { readonly query: { readonly cursor?: string } };

/** A bounded list from its first page to its last, at most 2 000 rows. `ask` reads the page that a cursor leads to. */
export const allRows = async <R>(ask: (query: Query) => Promise<Rows<R>>): Promise<readonly R[]> => {
  const rows: R[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await ask({ query: cursor === undefined ? {} : { cursor } });
    rows.push(...found.rows);
    cursor = found.cursor;
    if (cursor === undefined) break;
  }
  return rows;
};
