import type { Condition } from './expression/ast.ts';
import { fits } from './expression/evaluate.ts';
import type { Entry } from './sorted-store.ts';
import type { Item } from './values.ts';

const LARGEST_PAGE = 1024 * 1024;

export type Page = {
  readonly found: readonly Item[];
  readonly scanned: number;
  readonly bytes: number;
  /** The last item looked at, when there may be more. */
  readonly last: Item | undefined;
};

/** Reads on until the limit, the megabyte or the end is reached; filters after counting, as DynamoDB does. */
export const readPage = (entries: Iterable<Entry>, limit: number, filter: Condition | undefined): Page => {
  const found: Item[] = [];
  let scanned = 0;
  let bytes = 0;
  let last: Item | undefined;
  for (const { item, size } of entries) {
    if (bytes >= LARGEST_PAGE) return { found, scanned, bytes, last };
    scanned += 1;
    bytes += size;
    last = item;
    if (filter === undefined || fits(filter, item)) found.push(item);
    if (scanned >= limit) return { found, scanned, bytes, last };
  }
  return { found, scanned, bytes, last: undefined };
};
