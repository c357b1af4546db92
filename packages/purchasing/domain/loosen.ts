import { dayInFinland, err, ok, type Result, type Stamp } from '@kt/kernel';
import { ruleOf } from '@kt/terms';
import type { PurchasingSystem } from './system.ts';
import type { SystemCommand, SystemError, SystemFact } from './system-commands.ts';

type Loosen = Extract<SystemCommand, { readonly command: 'loosen' }>;

/** Whether the profile lets a number be set so, and whether it would still count for anything. */
const loosenError = (
  { profile, published }: PurchasingSystem,
  { key, value }: Loosen,
  { at }: Stamp,
): SystemError | undefined => {
  const { value: most, least } = ruleOf(profile, key, dayInFinland(at));
  if (least === undefined) return { code: 'purchasing.rule_not_loosenable' };
  if (key === 'initialPeriodDays' && published !== undefined) return { code: 'purchasing.initial_period_fixed' };
  if (value < least) return { code: 'purchasing.rule_below_least', least };
  return value > most ? { code: 'purchasing.rule_above_profile', most } : undefined;
};

/** Sets a number of a system between the least that its profile allows and the profile's own, which restores it. */
export const loosen = (
  system: PurchasingSystem,
  command: Loosen,
  stamp: Stamp,
): Result<readonly SystemFact[], SystemError> => {
  const wrong = loosenError(system, command, stamp);
  if (wrong !== undefined) return err(wrong);
  const { key, value, reason, decision } = command;
  const usual = ruleOf(system.profile, key, dayInFinland(stamp.at)).value;
  const about = { authority: system.authority, system: system.id };
  return ok([{ ...stamp, type: 'system.rule_loosened', ...about, key, value, usual, reason, decision }]);
};
