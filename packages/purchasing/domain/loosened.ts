import { dayInFinland, type Instant, type Stamp } from '@kt/kernel';
import { type LoosenableRule, type RuleProfile, ruleOf } from '@kt/terms';

/** A decision to run a system on a smaller number than its profile's, which was `usual` then. In force from `at`. */
export type Loosened = Stamp & {
  readonly key: LoosenableRule;
  readonly value: number;
  readonly usual: number;
  readonly reason: string;
  readonly decision: string;
};

type Ruled = { readonly profile: RuleProfile; readonly loosened?: readonly Loosened[] };

/** What the latest decision made of a number by a moment; `undefined` where the profile's own number is in force. */
export const loosenedTo = ({ profile, loosened }: Ruled, key: LoosenableRule, at: Instant): number | undefined => {
  const { value, least } = ruleOf(profile, key, dayInFinland(at));
  const latest = loosened?.findLast((one) => one.key === key && one.at <= at)?.value;
  if (least === undefined || latest === undefined || latest >= value) return undefined;
  return Math.max(latest, least);
};

/** The number that a system runs on at a moment: its profile's, or what a decision made of it. */
export const ruleFor = (system: Ruled, key: LoosenableRule, at: Instant): number =>
  loosenedTo(system, key, at) ?? ruleOf(system.profile, key, dayInFinland(at)).value;
