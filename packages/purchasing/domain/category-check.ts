import type { Id, LocalDate } from '@kt/kernel';
import type { Category } from './category.ts';
import { mostTurnover, unreasoned } from './proportionality.ts';
import type { PurchasingSystem } from './system.ts';
import type { SystemError } from './system-commands.ts';

export const hasCategory = ({ categories }: PurchasingSystem, category: Id<'category'>): boolean =>
  categories.some(({ id }) => id === category);

/** Why a category does not fit into a system on a day: too much value in all, or turnover demanded out of proportion. */
export const categoryError = (
  { categories, estimatedValueCents, lastDay }: PurchasingSystem,
  category: Category,
  on: LocalDate,
): SystemError | undefined => {
  const others = categories.filter(({ id }) => id !== category.id);
  const estimated = [...others, category].reduce((sum, one) => sum + one.estimatedValueCents, 0);
  if (estimated > estimatedValueCents) return { code: 'purchasing.estimate_exceeded', estimatedValueCents };
  const mostCents = mostTurnover(category.estimatedValueCents, { from: on, lastDay });
  const [first] = unreasoned(category.requirements, mostCents);
  return first && { code: 'purchasing.turnover_unreasoned', requirement: first.key, mostCents };
};
