import {
  type Actor,
  type Cents,
  dayInFinland,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type LocalDate,
  ok,
  type Result,
  type Stamp,
  stampOf,
  targets,
} from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import type { CaseworkError } from './casework-errors.ts';
import type { LeftOpenMode } from './choice.ts';

/** An authority's rules of guidance. Each setting adds a version; none is ever taken away. */
export const guidanceLifecycle = {
  none: { set: 'in_use' },
  in_use: { set: 'in_use' },
} as const satisfies Lifecycle;
export const GUIDANCE_STATES = ['in_use'] as const;

/** How an option of a service type comes about when the client leaves it open. */
export type GuidedMode = { readonly serviceType: ServiceType; readonly mode: LeftOpenMode };

export type GuidanceRules = {
  /** First day on which it holds. */
  readonly from: LocalDate;
  /** The most that one referral may reserve without a supervisor, net of VAT; absent = no limit. */
  readonly ownLimitCents?: Cents;
  /** Service types that are not named go by rotation. */
  readonly leftOpen: readonly GuidedMode[];
};
export type GuidanceVersion = GuidanceRules & Stamp;

export type Guidance = {
  readonly authority: Id<'authority'>;
  readonly state: (typeof GUIDANCE_STATES)[number];
  /** In the order they were set. */
  readonly versions: readonly GuidanceVersion[];
};

export type GuidanceFact = FactOf<'guidance.set', GuidanceRules & { readonly authority: Id<'authority'> }>;

/** What holds on a day: of the versions that have begun the one from the latest day, and of these the last set. */
export const guidanceOn = (guidance: Guidance | undefined, day: LocalDate): GuidanceVersion | undefined =>
  (guidance?.versions ?? [])
    .filter(({ from }) => from <= day)
    .reduce<GuidanceVersion | undefined>(
      (best, one) => (best === undefined || one.from >= best.from ? one : best),
      undefined,
    );

/** New rules from today or a later day; what has held stays as it was. */
export const setGuidance = (
  before: Guidance | undefined,
  { authority, rules }: { readonly authority: Id<'authority'>; readonly rules: GuidanceRules },
  at: Instant,
  by: Actor,
): Result<GuidanceFact, CaseworkError> => {
  const allowed = targets(guidanceLifecycle, before?.state ?? 'none', 'set');
  if (!allowed.ok) return allowed;
  const today = dayInFinland(at);
  if (rules.from < today) return err({ code: 'casework.day_out_of_order', day: rules.from, notBefore: today });
  return ok({ ...rules, type: 'guidance.set', at, by, authority });
};

/** The rules with what has been set last. */
export const applyGuidance = (before: Guidance | undefined, fact: GuidanceFact): Guidance => {
  const { authority, from, ownLimitCents, leftOpen } = fact;
  const version = { ...stampOf(fact), from, leftOpen, ...(ownLimitCents !== undefined && { ownLimitCents }) };
  return { authority, state: 'in_use', versions: [...(before?.versions ?? []), version] };
};
