import type { Actor, Id, Instant, Share } from '@kt/kernel';
import { share, stampOf } from '@kt/kernel';
import type { Category } from './category.ts';
import type { Description, PurchasingSystem } from './system.ts';
import type { SystemFact } from './system-commands.ts';

const WHOLE: Share = share(10_000);

/** A new system in draft, owned by one authority that is also its only buyer. */
export const draftSystem = (
  authority: Id<'authority'>,
  id: Id<'system'>,
  description: Description,
  at: Instant,
  by: Actor,
): PurchasingSystem => ({
  ...description,
  id,
  authority,
  state: 'draft',
  buyers: [{ authority, share: WHOLE }],
  categories: [],
  changes: [],
  drafted: { at, by },
});

type Of<T extends SystemFact['type']> = Extract<SystemFact, { readonly type: T }>;
type Applier<T extends SystemFact['type']> = (system: PurchasingSystem, fact: Of<T>) => PurchasingSystem;

const withCategory = (
  system: PurchasingSystem,
  category: Id<'category'>,
  change: (one: Category) => Category,
): PurchasingSystem => ({
  ...system,
  categories: system.categories.map((one) => (one.id === category ? change(one) : one)),
});

const changed: Applier<'system.changed'> = (system, { at, by, reason, notice, lastDay, closing }) => {
  const change = { at, by, reason, notice, lastDayBefore: system.lastDay, lastDay };
  return { ...system, lastDay, state: closing ? system.state : 'open', changes: [...system.changes, change] };
};

const appliers: { readonly [T in SystemFact['type']]: Applier<T> } = {
  'system.drafted': (system) => system,
  'system.described': (system, { description }) => ({ ...system, ...description }),
  'system.category_added': (system, { category }) => ({ ...system, categories: [...system.categories, category] }),
  'system.category_edited': (system, { category }) => withCategory(system, category.id, () => category),
  'system.category_removed': (system, { category }) => ({
    ...system,
    categories: system.categories.filter(({ id }) => id !== category),
  }),
  'system.published': (system, { at, by, notice }) => ({ ...system, state: 'open', published: { at, by, notice } }),
  'system.changed': changed,
  'system.volume_set': (system, { category, volume }) => withCategory(system, category, (one) => ({ ...one, volume })),
  'system.rule_loosened': (system, { at, by, key, value, usual, reason, decision }) => ({
    ...system,
    loosened: [...(system.loosened ?? []), { at, by, key, value, usual, reason, decision }],
  }),
  'system.initial_period_over': (system, fact) => ({ ...system, initialOver: stampOf(fact) }),
  'system.closing': (system) => ({ ...system, state: 'closing' }),
  'system.expired': (system, fact) => ({ ...system, state: 'expired', expired: stampOf(fact) }),
  'system.terminated': (system, { at, by, reason, notice }) => ({
    ...system,
    state: 'terminated',
    terminated: { at, by, reason, notice },
  }),
};

const run = <T extends SystemFact['type']>(
  system: PurchasingSystem,
  fact: Of<T> & { readonly type: T },
): PurchasingSystem => appliers[fact.type](system, fact);

/** The system after a fact. */
export const applySystem = (system: PurchasingSystem, fact: SystemFact): PurchasingSystem => run(system, fact);
