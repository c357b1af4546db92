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
import { commonRule, type RuleProfile, ruleValue } from '@kt/terms';
import type { Category } from './category.ts';

/** The life of a purchasing system. `closing` is a notice only: requests are taken until `expired`. */
export const systemLifecycle = {
  draft: { describe: 'draft', add_category: 'draft', publish: 'open' },
  open: { change: 'open', near_end: 'closing', terminate: 'terminated' },
  closing: { change: ['closing', 'open'], expire: 'expired', terminate: 'terminated' },
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
  readonly changes: readonly RecordedChange[];
  readonly terminated?: Stamp & { readonly reason: string; readonly notice: string };
  readonly expired?: Stamp;
};

/** When the system begins to be shown as closing: `closingNoticeDays` before its last day. */
export const closingFrom = ({ lastDay }: Pick<PurchasingSystem, 'lastDay'>): Instant =>
  startOfDay(plusDays(lastDay, -commonRule('closingNoticeDays', lastDay)));

/** The first moment after its last day. */
export const expiresAt = ({ lastDay }: Pick<PurchasingSystem, 'lastDay'>): Instant => endOfDay(lastDay);

export const dueAt = (system: PurchasingSystem): Instant | undefined => {
  if (system.state === 'open') return closingFrom(system);
  return system.state === 'closing' ? expiresAt(system) : undefined;
};

/** Whether requests to participate are taken at a moment: by the clock, whatever the stored state still says. */
export const takesRequests = (system: PurchasingSystem, at: Instant): boolean =>
  (system.state === 'open' || system.state === 'closing') && at < expiresAt(system);

/** The end of the initial period, before which nobody may be invited (`initialPeriodDays` of the rule profile). */
export const initialPeriodEnds = ({ published, profile }: PurchasingSystem): Instant | undefined => {
  if (published === undefined) return undefined;
  const day = dayInFinland(published.at);
  return endOfDay(plusDays(day, ruleValue(profile, 'initialPeriodDays', day)));
};
