import type { Cents, Id } from '@kt/kernel';
import { SERVICE_TYPES } from '@kt/terms';
import type { PurchasingSystem } from './system.ts';
import { thresholdRows } from './thresholds.ts';

/**
 * Something that what is agreed in the named categories together may reach. `key`: `system` for the estimate of the whole,
 * a category's id for the estimate of the category, `item:<n>` for the threshold of an item of Annex E.
 */
export type ValueLimit = {
  readonly key: string;
  readonly limitCents: Cents;
  readonly categories: readonly Id<'category'>[];
};

export const SYSTEM_LIMIT = 'system';
const itemLimit = (item: number): string => `item:${String(item)}`;

/**
 * What the agreements of a system are held against, amounts net of VAT over its whole validity. A threshold counts only
 * where the estimate stays below it: where the estimate reaches it, the system was set up for a purchase of that size.
 */
export const valueLimits = ({
  estimatedValueCents,
  categories,
}: Pick<PurchasingSystem, 'estimatedValueCents' | 'categories'>): readonly ValueLimit[] => [
  { key: SYSTEM_LIMIT, limitCents: estimatedValueCents, categories: categories.map(({ id }) => id) },
  ...categories.map((one) => ({ key: one.id, limitCents: one.estimatedValueCents, categories: [one.id] })),
  ...thresholdRows(categories).flatMap(({ item, thresholdCents, isOver }) =>
    thresholdCents === undefined || isOver
      ? []
      : [
          {
            key: itemLimit(item),
            limitCents: thresholdCents,
            categories: categories
              .filter((one) => one.serviceTypes.some((code) => SERVICE_TYPES[code].annexE.item === item))
              .map(({ id }) => id),
          },
        ],
  ),
];
