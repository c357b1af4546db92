import type { Actor, Id, Instant, Share } from '@kt/kernel';
import { share } from '@kt/kernel';
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

/** The system after a fact. */
export const applySystem = (system: PurchasingSystem, fact: SystemFact): PurchasingSystem => {
  const { at, by } = fact;
  switch (fact.type) {
    case 'system.drafted':
      return system;
    case 'system.described':
      return { ...system, ...fact.description };
    case 'system.category_added':
      return { ...system, categories: [...system.categories, fact.category] };
    case 'system.published':
      return { ...system, state: 'open', published: { at, by, notice: fact.notice } };
    case 'system.changed': {
      const { reason, notice, lastDay } = fact;
      const change = { at, by, reason, notice, lastDayBefore: system.lastDay, lastDay };
      return { ...system, lastDay, state: fact.closing ? system.state : 'open', changes: [...system.changes, change] };
    }
    case 'system.closing':
      return { ...system, state: 'closing' };
    case 'system.expired':
      return { ...system, state: 'expired', expired: { at, by } };
    case 'system.terminated':
      return { ...system, state: 'terminated', terminated: { at, by, reason: fact.reason, notice: fact.notice } };
  }
};
