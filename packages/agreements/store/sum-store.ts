import { addCounts, countsBetween, type Id } from '@kt/kernel';
import { countersIn, counting } from '@kt/platform/db/counters.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { zCents, zId, zServiceType } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { CategorySums } from '../app/figure-ports.ts';
import type { Agreement } from '../domain/agreement.ts';
import { buyersOf } from '../domain/ring.ts';
import { agreedCounts, categoryOf } from '../domain/running-sums.ts';
import { categoryPartition, countersKey, sumsKey, sumsPartition, agreementsTable as table, WHOLE } from './keys.ts';

/** What an agreement adds to its category, and its line there, written with every change of the agreement. */
export const sumWrites = (before: Agreement | undefined, after: Agreement): readonly Write[] => {
  const { authority, id, activated, terms } = after;
  if (activated === undefined) return [];
  const category = categoryOf(after);
  const { provider, serviceType, ceilingCents } = terms;
  const line = { pk: categoryPartition(authority, category), sk: id, tag: 'category-agreement' };
  return [
    ...counting(table, sumsKey(authority, category), countsBetween(agreedCounts(before), agreedCounts(after))),
    { table, put: { ...line, provider, serviceType, ceilingCents, buyers: buyersOf(after) }, refusal: 'stale' },
  ];
};

const zLine = z.looseObject({
  sk: zId('agreement'),
  provider: zId('organisation'),
  serviceType: zServiceType,
  ceilingCents: zCents,
  /** Every authority that refers by it. */
  buyers: z.array(zId('authority')),
});

export const sumStore = (db: Db): CategorySums => ({
  ofAuthority: async (authority) => {
    const items = await db.queryAll(table, { pk: sumsPartition(authority) });
    return items.map((item) => ({ category: String(item['sk']), counts: countersIn(item) }));
  },
  ofCategory: async (authority, category) => {
    const [item] = await db.getMany(table, [sumsKey(authority, category)]);
    return countersIn(item);
  },
  agreements: async (authority, category, { limit, after }) => {
    const range = { pk: categoryPartition(authority, category), limit };
    const { items, next } = await db.query(table, { ...range, ...(after !== undefined && { after }) });
    const lines = items.map((item) => zLine.parse(item));
    const keys = lines.flatMap(({ sk, buyers }) => buyers.map((buyer) => countersKey(buyer, sk, WHOLE)));
    const counters = keys.length === 0 ? [] : await db.getMany(table, keys);
    const countsOf = (id: Id<'agreement'>) =>
      addCounts(counters.filter((_, n) => keys[n]?.pk.endsWith(`#${id}`)).map(countersIn));
    const found = lines.map(({ sk: id, provider, serviceType, ceilingCents }) => ({
      id,
      provider,
      serviceType,
      counts: { ...countsOf(id), agreements: 1, agreed: ceilingCents },
    }));
    return { found, ...(next !== undefined && { next }) };
  },
});
