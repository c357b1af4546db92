import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db, Item } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import type { Key } from '@kt/platform/db/table.ts';
import { zCents, zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { CategoryUseRef, CategoryUses } from '../app/use-ports.ts';
import type { CategoryUse, CountedAgreement, CountedReferral } from '../domain/category-use.ts';
import { agreementUseKey, categoryUseKey, referralUseKey, purchasingTable as table } from './keys.ts';

const zUse: z.ZodType<CategoryUse> = z.strictObject({
  authority: zId('authority'),
  category: zId('category'),
  system: zId('system').exactOptional(),
  agreementsCents: zCents,
  agreements: z.int(),
  ordered: z.record(z.string(), z.int()),
  waiting: z.int(),
});
const zAgreement: z.ZodType<CountedAgreement> = z.object({
  category: zId('category'),
  ceilingCents: zCents,
  lead: zId('authority').exactOptional(),
});
const zReferral: z.ZodType<CountedReferral> = z.object({
  category: zId('category'),
  stage: z.enum(['waiting', 'started', 'not_used']),
  year: z.string(),
});
const zRef: z.ZodType<CategoryUseRef> = z.strictObject({ authority: zId('authority'), category: zId('category') });

const uses = aggregate<CategoryUse, CategoryUseRef>({
  table,
  type: 'category-use',
  schema: zUse,
  ref: zRef,
  refOf: ({ authority, category }) => ({ authority, category }),
  idOf: ({ category }) => category,
  key: ({ authority, category }) => categoryUseKey(authority, category),
});

/** Always written with the category's own item, whose version keeps two writers apart. */
const counted = (key: Key, tag: string, fields: object): Write => ({
  table,
  put: { ...fields, ...key, tag } satisfies Item,
  refusal: 'stale',
});

/** What is counted in each category, and each agreement and referral as it was last counted. */
export const useStore = (db: Db): CategoryUses => {
  const found = async <T>(key: Key, schema: z.ZodType<T>): Promise<T | undefined> => {
    const item = await db.get(table, key);
    return item === undefined ? undefined : schema.parse(item);
  };
  const saved: CategoryUses['saveAgreement'] = (before, change, agreement, one, others) => {
    const lead = change.state.authority;
    const items = [
      counted(agreementUseKey(lead, agreement), 'counted-agreement', one),
      ...others.map((buyer) => counted(agreementUseKey(buyer, agreement), 'counted-agreement', { ...one, lead })),
    ];
    const all = { ...change, also: items };
    return before === undefined ? uses.create(all) : uses.save(before, all);
  };
  return {
    load: (ref) => uses.load(db, ref),
    ofCategories: async (authority, categories) => {
      if (categories.length === 0) return [];
      const items = await db.getMany(
        table,
        categories.map((one) => categoryUseKey(authority, one)),
      );
      return items.flatMap((item) => (item === undefined ? [] : [uses.parse(item).state]));
    },
    agreement: ({ authority }, agreement) => found(agreementUseKey(authority, agreement), zAgreement),
    referral: ({ authority }, referral) => found(referralUseKey(authority, referral), zReferral),
    saveAgreement: saved,
    saveReferral: (before, change, referral, one) => {
      const key = referralUseKey(change.state.authority, referral);
      const all = { ...change, also: [counted(key, 'counted-referral', one)] };
      return before === undefined ? uses.create(all) : uses.save(before, all);
    },
  };
};
