import type { Db } from '@kt/platform/db/db.ts';
import { zDetailsItem } from '@kt/platform/db/event-schema.ts';
import type { Write } from '@kt/platform/db/part.ts';
import type { Erasable } from '../app/ports.ts';
import { caseworkTable } from './keys.ts';

const DETAILS_PREFIX = 'DET#';

const erasableIn = async (db: Db, pk: string, prefix: string, limit: number): Promise<readonly Erasable[]> => {
  const { items } = await db.query(caseworkTable, { pk, prefix, limit });
  return items.map((item) => {
    const { event, sk } = zDetailsItem.parse(item);
    return { event, key: sk };
  });
};

/** Where the details of one aggregate's events lie. */
export const detailsPrefix = (subject: string): string => `${DETAILS_PREFIX}${subject}#`;

/** Details items of one aggregate's events, oldest first. */
export const detailsOf = (db: Db, pk: string, subject: string, limit: number): Promise<readonly Erasable[]> =>
  erasableIn(db, pk, detailsPrefix(subject), limit);

/** Details items of everything in a partition: a client's own, and what was said about the client's referrals. */
export const allDetailsIn = (db: Db, pk: string, limit: number): Promise<readonly Erasable[]> =>
  erasableIn(db, pk, DETAILS_PREFIX, limit);

/** Their removal. Removing what is gone already is no failure. */
export const removalOf = (pk: string, gone: readonly Erasable[]): readonly Write[] =>
  gone.map(({ key }) => ({ table: caseworkTable, remove: { pk, sk: key }, refusal: 'stale' }));
