import type { PageAsk, PageOf, Versioned } from '@kt/kernel';
import type { Aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db, Range } from '@kt/platform/db/db.ts';

/** One page of a range, as the use cases ask for it. */
export const listPage = async <S, R extends object>(
  aggregate: Aggregate<S, R>,
  db: Db,
  range: Omit<Range, 'limit' | 'after'>,
  { limit, after }: PageAsk,
): Promise<PageOf<Versioned<S>>> => aggregate.list(db, { ...range, limit, ...(after !== undefined && { after }) });
