import {
  type Actor,
  dayInFinland,
  err,
  type Instant,
  type LocalDate,
  ok,
  type Result,
  type Stamp,
  targets,
} from '@kt/kernel';
import { missingIn } from './category.ts';
import { categoryError, hasCategory } from './category-check.ts';
import { loosen } from './loosen.ts';
import { closingFrom, initialEnd, nextDue, type PurchasingSystem, systemLifecycle } from './system.ts';
import type { SystemCommand, SystemCommandName, SystemError, SystemFact } from './system-commands.ts';

type Decided = Result<readonly SystemFact[], SystemError>;
type Decider<N extends SystemCommandName> = (
  system: PurchasingSystem,
  command: Extract<SystemCommand, { readonly command: N }>,
  stamp: Stamp,
) => Decided;

const about = ({ authority, id }: PurchasingSystem, stamp: Stamp) => ({ ...stamp, authority, system: id });

const lastDayError = (lastDay: LocalDate, at: Instant): Result<never, SystemError> | undefined =>
  lastDay < dayInFinland(at) ? err({ code: 'purchasing.last_day_passed', lastDay }) : undefined;

const publish: Decider<'publish'> = (system, { notice }, stamp) => {
  if (system.categories.length === 0) return err({ code: 'purchasing.no_category' });
  for (const category of system.categories) {
    const missing = missingIn(category);
    if (missing.length > 0) return err({ code: 'purchasing.category_incomplete', category: category.id, missing });
  }
  const { names, profile, lastDay, estimatedValueCents, languages, categories, loosened } = system;
  const description = { names, profile, lastDay, estimatedValueCents, languages };
  const facts = {
    notice,
    description,
    categories,
    initialPeriodEnds: initialEnd(system, stamp.at),
    ...(loosened !== undefined && { loosened }),
  };
  const fact = { ...about(system, stamp), type: 'system.published', ...facts } as const;
  return lastDayError(system.lastDay, stamp.at) ?? ok([fact]);
};

const addCategory: Decider<'add_category'> = (system, { category }, stamp) => {
  if (system.categories.some(({ id }) => id === category.id))
    return err({ code: 'purchasing.category_exists', category: category.id });
  const wrong = categoryError(system, category, dayInFinland(stamp.at));
  return wrong === undefined ? ok([{ ...about(system, stamp), type: 'system.category_added', category }]) : err(wrong);
};

const editCategory: Decider<'edit_category'> = (system, { category }, stamp) => {
  if (!hasCategory(system, category.id)) return err({ code: 'purchasing.not_found' });
  const wrong = categoryError(system, category, dayInFinland(stamp.at));
  return wrong === undefined ? ok([{ ...about(system, stamp), type: 'system.category_edited', category }]) : err(wrong);
};

const removeCategory: Decider<'remove_category'> = (system, { category }, stamp) =>
  hasCategory(system, category)
    ? ok([{ ...about(system, stamp), type: 'system.category_removed', category }])
    : err({ code: 'purchasing.not_found' });

const change: Decider<'change'> = (system, { reason, notice, lastDay }, stamp) => {
  const closing = stamp.at >= closingFrom({ lastDay });
  const fact = { ...about(system, stamp), type: 'system.changed', reason, notice, lastDay, closing } as const;
  return lastDayError(lastDay, stamp.at) ?? ok([fact]);
};

const CLOCKED = {
  pass_initial_period: 'system.initial_period_over',
  near_end: 'system.closing',
  expire: 'system.expired',
} as const;

const whenDue =
  (command: keyof typeof CLOCKED) =>
  (system: PurchasingSystem, _command: unknown, stamp: Stamp): Decided => {
    const due = nextDue(system);
    if (due?.command !== command || stamp.at < due.at) return err({ code: 'purchasing.not_due' });
    return ok([{ ...about(system, stamp), type: CLOCKED[command] }]);
  };

const setVolume: Decider<'set_volume'> = (system, { category, volume }, stamp) =>
  hasCategory(system, category)
    ? ok([{ ...about(system, stamp), type: 'system.volume_set', category, volume }])
    : err({ code: 'purchasing.not_found' });

const deciders: { readonly [N in SystemCommandName]: Decider<N> } = {
  describe: (system, { description }, stamp) =>
    ok([{ ...about(system, stamp), type: 'system.described', description }]),
  add_category: addCategory,
  edit_category: editCategory,
  remove_category: removeCategory,
  publish,
  change,
  set_volume: setVolume,
  loosen,
  pass_initial_period: whenDue('pass_initial_period'),
  near_end: whenDue('near_end'),
  expire: whenDue('expire'),
  terminate: (system, { reason, notice }, stamp) =>
    ok([{ ...about(system, stamp), type: 'system.terminated', reason, notice }]),
};

const run = <N extends SystemCommandName>(
  system: PurchasingSystem,
  command: Extract<SystemCommand, { readonly command: N }> & { readonly command: N },
  stamp: Stamp,
): Decided => deciders[command.command](system, command, stamp);

/** What a command does to a purchasing system at a moment, or why it is refused. */
export const decideSystem = (system: PurchasingSystem, command: SystemCommand, at: Instant, by: Actor): Decided => {
  const allowed = targets(systemLifecycle, system.state, command.command);
  return allowed.ok ? run(system, command, { at, by }) : allowed;
};
