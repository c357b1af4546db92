import type { Db } from '@kt/platform/db/db.ts';
import { zDetailsItem } from '@kt/platform/db/event-schema.ts';
import type { Write } from '@kt/platform/db/part.ts';
import type { Erasable } from '../app/ports.ts';
import { caseworkTable } from './keys.ts';

const DETAILS_PREFIX = 'DET#';

/** Details items of one aggregate's events, oldest first. */
export const detailsOf = async (db: Db, pk: string, subject: string, limit: number): Promise<readonly Erasable[]> => {
  const { items } = await db.query(caseworkTable, { pk, prefix: `${DETAILS_PREFIX}${subject}#`, limit });
  return items.map((item) => {
    const { event, sk } = zDetailsItem.parse(item);
    return { event, key: sk };
  });
};

/** Their removal. Removing what is gone already is no failure. */
export const removalOf = (pk: string, gone: readonly Erasable[]): readonly Write[] =>
  gone.map(({ key }) => ({ table: caseworkTable, remove: { pk, sk: key }, refusal: 'stale' }));
