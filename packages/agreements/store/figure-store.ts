import type { PageAsk } from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { FigureRows } from '../app/figure-ports.ts';
import type { CounterChanges, TrackRef } from '../app/track-ports.ts';
import type { FigureRow } from '../domain/figure-rows.ts';
import { figurePartition, agreementsTable as table } from './keys.ts';

const zRow = z.looseObject({
  month: z.string(),
  value: z.int(),
  code: z.string().exactOptional(),
  referral: zId('referral'),
});

const keyOf = ({ authority, agreement }: TrackRef, { figure, month, of }: FigureRow) => ({
  pk: figurePartition(authority, agreement, figure),
  sk: `${month}#${of}`,
});

/** The rows of one referral that come and go with its track. */
export const figureWrites = (ref: TrackRef, { put, gone }: CounterChanges['rows']): readonly Write[] => [
  ...gone.map((row): Write => ({ table, remove: keyOf(ref, row), refusal: 'stale' })),
  ...put.map((row): Write => {
    const { month, value, code } = row;
    const item = { ...keyOf(ref, row), tag: 'figure-row', referral: ref.referral, month, value };
    return { table, put: { ...item, ...(code !== undefined && { code }) }, refusal: 'stale' };
  }),
];

const AFTER_EVERY_ID = '~';

/** One reading a page, by the month of the offer. */
export const figureStore = (db: Db): FigureRows => ({
  page: async (refs, figure, { from, to }, { limit, after }: PageAsk) => {
    const partitions = refs.map(({ authority, id }) => figurePartition(authority, id, figure));
    const at = after === undefined ? 0 : partitions.indexOf(String(after['pk']));
    const [pk, following] = partitions.slice(at);
    if (at < 0 || pk === undefined) return { found: [] };
    const { items, next: further } = await db.query(table, {
      pk,
      from,
      upTo: `${to}#${AFTER_EVERY_ID}`,
      limit,
      ...(after !== undefined && { after }),
    });
    const found = items.map((item) => {
      const { month, value, code, referral } = zRow.parse(item);
      return { month, value, referral, ...(code !== undefined && { code }) };
    });
    // No row stands at the month alone: the next buyer's rows are read from their first one on.
    const next = further ?? (following === undefined ? undefined : { pk: following, sk: from });
    return { found, ...(next !== undefined && { next }) };
  },
});
