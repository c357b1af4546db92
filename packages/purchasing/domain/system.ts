import {
  type Cents,
  dayInFinland,
  endOfDay,
  type Id,
  type Instant,
  type Language,
  type Lifecycle,
  type LocalDate,
  plusDays,
  type Share,
  type Stamp,
  startOfDay,
  type Trilingual,
} from '@kt/kernel';
import { commonRule, type RuleProfile } from '@kt/terms';
import type { Category } from './category.ts';
import { type Loosened, ruleFor } from './loosened.ts';

/** The life of a purchasing system. `closing` is a notice only: requests are taken until `expired`. */
export const systemLifecycle = {
  draft: {
    describe: 'draft',
    add_category: 'draft',
    edit_category: 'draft',
    remove_category: 'draft',
    set_volume: 'draft',
    loosen: 'draft',
    publish: 'open',
  },
  open: {
    change: 'open',
    set_volume: 'open',
    loosen: 'open',
    pass_initial_period: 'open',
    near_end: 'closing',
    terminate: 'terminated',
  },
  closing: {
    change: ['closing', 'open'],
    set_volume: 'closing',
    loosen: 'closing',
    pass_initial_period: 'closing',
    expire: 'expired',
    terminate: 'terminated',
  },
  expired: {},
  terminated: {},
} as const satisfies Lifecycle;
export type SystemState = keyof typeof systemLifecycle;

/** A buyer's part of a common system, in basis points; they sum to 10 000. */
export type Buyer = { readonly authority: Id<'authority'>; readonly share: Share };

export type Description = {
  readonly names: Trilingual;
  readonly profile: RuleProfile;
  /** Last day on which requests are taken. */
  readonly lastDay: LocalDate;
  readonly estimatedValueCents: Cents;
  readonly languages: readonly Language[];
};

export type RecordedChange = Stamp & {
  readonly reason: string;
  readonly notice: string;
  readonly lastDayBefore: LocalDate;
  readonly lastDay: LocalDate;
};

/** A dynamic purchasing system of one authority, with the categories that providers are admitted to. */
export type PurchasingSystem = Description & {
  readonly id: Id<'system'>;
  readonly authority: Id<'authority'>;
  readonly state: SystemState;
  readonly buyers: readonly Buyer[];
  readonly categories: readonly Category[];
  readonly drafted: Stamp;
  readonly published?: Stamp & { readonly notice: string };
  /** When the initial period was seen to be over. */
  readonly initialOver?: Stamp;
  readonly changes: readonly RecordedChange[];
  /** Absent where no rule was ever loosened. */
  readonly loosened?: readonly Loosened[];
  readonly terminated?: Stamp & { readonly reason: string; readonly notice: string };
  readonly expired?: Stamp;
};

/** When the system begins to be shown as closing: `closingNoticeDays` before its last day. */
export const closingFrom = ({ lastDay }: Pick<PurchasingSystem, 'lastDay'>): Instant =>
  startOfDay(plusDays(lastDay, -commonRule('closingNoticeDays', lastDay)));

/** The first moment after its last day. */
export const expiresAt = ({ lastDay }: Pick<PurchasingSystem, 'lastDay'>): Instant => endOfDay(lastDay);

/** The end of the initial period of a system published at a moment (`initialPeriodDays` as they were then). */
export const initialEnd = (system: Pick<PurchasingSystem, 'profile' | 'loosened'>, publishedAt: Instant): Instant =>
  endOfDay(plusDays(dayInFinland(publishedAt), ruleFor(system, 'initialPeriodDays', publishedAt)));

/** The end of the initial period, before which nobody may be invited; none before publication. */
export const initialPeriodEnds = (system: PurchasingSystem): Instant | undefined =>
  system.published === undefined ? undefined : initialEnd(system, system.published.at);

type ClockCommand = 'pass_initial_period' | 'near_end' | 'expire';
export type NextDue = { readonly at: Instant; readonly command: ClockCommand };

/** What the clock does to a system next, and when; nothing to a draft or to what is over. */
export const nextDue = (system: PurchasingSystem): NextDue | undefined => {
  if (system.state !== 'open' && system.state !== 'closing') return undefined;
  const end: NextDue =
    system.state === 'open'
      ? { at: closingFrom(system), command: 'near_end' }
      : { at: expiresAt(system), command: 'expire' };
  const initial = system.initialOver === undefined ? initialPeriodEnds(system) : undefined;
  return initial !== undefined && initial <= end.at ? { at: initial, command: 'pass_initial_period' } : end;
};

export const dueAt = (system: PurchasingSystem): Instant | undefined => nextDue(system)?.at;

/** Whether requests to participate are taken at a moment: by the clock, whatever the stored state still says. */
export const takesRequests = (system: PurchasingSystem, at: Instant): boolean =>
  (system.state === 'open' || system.state === 'closing') && at < expiresAt(system);
