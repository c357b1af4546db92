import type { FactOf, Id, Instant, LocalDate, NotAllowed } from '@kt/kernel';
import type { LoosenableRule } from '@kt/terms';
import type { Category } from './category.ts';
import type { Loosened } from './loosened.ts';
import type { Description } from './system.ts';
import type { Volume } from './volume.ts';

export type SystemCommand =
  | { readonly command: 'describe'; readonly description: Description }
  | { readonly command: 'add_category'; readonly category: Category }
  | { readonly command: 'edit_category'; readonly category: Category }
  | { readonly command: 'remove_category'; readonly category: Id<'category'> }
  | { readonly command: 'publish'; readonly notice: string }
  | { readonly command: 'change'; readonly reason: string; readonly notice: string; readonly lastDay: LocalDate }
  | { readonly command: 'set_volume'; readonly category: Id<'category'>; readonly volume: Volume }
  | {
      readonly command: 'loosen';
      readonly key: LoosenableRule;
      readonly value: number;
      readonly reason: string;
      readonly decision: string;
    }
  | { readonly command: 'pass_initial_period' }
  | { readonly command: 'near_end' }
  | { readonly command: 'expire' }
  | { readonly command: 'terminate'; readonly reason: string; readonly notice: string };
export type SystemCommandName = SystemCommand['command'];

type OfSystem<D = object> = { readonly authority: Id<'authority'>; readonly system: Id<'system'> } & Readonly<D>;

export type SystemFact =
  | FactOf<'system.drafted', OfSystem>
  | FactOf<'system.described', OfSystem<{ description: Description }>>
  | FactOf<'system.category_added', OfSystem<{ category: Category }>>
  | FactOf<'system.category_edited', OfSystem<{ category: Category }>>
  | FactOf<'system.category_removed', OfSystem<{ category: Id<'category'> }>>
  | FactOf<
      'system.published',
      OfSystem<{
        notice: string;
        description: Description;
        categories: readonly Category[];
        initialPeriodEnds: Instant;
        loosened?: readonly Loosened[];
      }>
    >
  | FactOf<'system.changed', OfSystem<{ reason: string; notice: string; lastDay: LocalDate; closing: boolean }>>
  | FactOf<'system.volume_set', OfSystem<{ category: Id<'category'>; volume: Volume }>>
  | FactOf<'system.rule_loosened', OfSystem<Omit<Loosened, 'at' | 'by'>>>
  | FactOf<'system.initial_period_over', OfSystem>
  | FactOf<'system.closing', OfSystem>
  | FactOf<'system.expired', OfSystem>
  | FactOf<'system.terminated', OfSystem<{ reason: string; notice: string }>>;

export type SystemError =
  | NotAllowed
  | { readonly code: 'purchasing.not_found' }
  | { readonly code: 'purchasing.not_due' }
  | { readonly code: 'purchasing.no_category' }
  | { readonly code: 'purchasing.category_incomplete'; readonly category: string; readonly missing: readonly string[] }
  | { readonly code: 'purchasing.category_exists'; readonly category: string }
  | { readonly code: 'purchasing.turnover_unreasoned'; readonly requirement: string; readonly mostCents: number }
  | { readonly code: 'purchasing.last_day_passed'; readonly lastDay: LocalDate }
  | { readonly code: 'purchasing.rule_not_loosenable' }
  | { readonly code: 'purchasing.initial_period_fixed' }
  | { readonly code: 'purchasing.rule_below_least'; readonly least: number }
  | { readonly code: 'purchasing.rule_above_profile'; readonly most: number }
  | { readonly code: 'purchasing.estimate_exceeded'; readonly estimatedValueCents: number };
