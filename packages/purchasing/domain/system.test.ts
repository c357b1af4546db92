import { cents, instant, localDate, plusMs, share, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { AUTHORITY, aCategory, aDescription, MORNING, OFFICER, SYSTEM } from '../testing/samples.ts';
import { missingIn } from './category.ts';
import { mostTurnover } from './proportionality.ts';
import {
  closingFrom,
  dueAt,
  expiresAt,
  initialPeriodEnds,
  type PurchasingSystem,
  type SystemState,
  systemLifecycle,
  takesRequests,
} from './system.ts';
import { applySystem, draftSystem } from './system-apply.ts';
import type { SystemCommand, SystemCommandName } from './system-commands.ts';
import { decideSystem } from './system-decide.ts';

const COMMANDS: { readonly [N in SystemCommandName]: SystemCommand } = {
  describe: { command: 'describe', description: aDescription },
  add_category: { command: 'add_category', category: aCategory },
  edit_category: { command: 'edit_category', category: { ...aCategory, summary: aDescription.names } },
  remove_category: { command: 'remove_category', category: aCategory.id },
  set_volume: {
    command: 'set_volume',
    category: aCategory.id,
    volume: { guaranteedPerYear: 0, expectedPerYear: 40 },
  },
  loosen: { command: 'loosen', key: 'tenderPeriodDays', value: 7, reason: 'Small purchase', decision: '12 §' },
  pass_initial_period: { command: 'pass_initial_period' },
  publish: { command: 'publish', notice: 'HILMA 1' },
  change: { command: 'change', reason: 'Longer', notice: 'HILMA 2', lastDay: localDate('2030-12-31') },
  near_end: { command: 'near_end' },
  expire: { command: 'expire' },
  terminate: { command: 'terminate', reason: 'Merged', notice: 'HILMA 3' },
};
const PATHS: { readonly [S in SystemState]: readonly SystemCommandName[] } = {
  draft: [],
  open: ['add_category', 'publish'],
  closing: ['add_category', 'publish', 'pass_initial_period', 'near_end'],
  expired: ['add_category', 'publish', 'pass_initial_period', 'near_end', 'expire'],
  terminated: ['add_category', 'publish', 'terminate'],
};
const STATES = Object.keys(PATHS).filter((s): s is SystemState => Object.hasOwn(PATHS, s));

const INITIAL_END = instant('2026-02-06T22:00:00.000Z');
const timeOf = (name: SystemCommandName) => {
  if (name === 'pass_initial_period') return INITIAL_END;
  return name === 'near_end' ? closingFrom(aDescription) : name === 'expire' ? expiresAt(aDescription) : MORNING;
};
const must = (system: PurchasingSystem, command: SystemCommand, at = timeOf(command.command)): PurchasingSystem => {
  const decided = decideSystem(system, command, at, OFFICER);
  return decided.ok ? decided.value.reduce(applySystem, system) : expect.fail(decided.error.code);
};
const inState = (state: SystemState): PurchasingSystem =>
  PATHS[state].reduce(
    (system, name) => must(system, COMMANDS[name]),
    draftSystem(AUTHORITY, SYSTEM, aDescription, MORNING, OFFICER),
  );

const NEEDS_CATEGORY: readonly SystemCommandName[] = ['publish', 'edit_category', 'remove_category', 'set_volume'];
/** A state in which only the table can refuse the command. */
const readyFor = (name: SystemCommandName, system: PurchasingSystem): PurchasingSystem => {
  if (system.state === 'draft' && NEEDS_CATEGORY.includes(name)) return must(system, COMMANDS.add_category);
  if (name === 'loosen') return { ...system, profile: 'annex_e' };
  if (name === 'near_end' && system.state === 'open') return must(system, COMMANDS.pass_initial_period);
  if (name !== 'pass_initial_period' || system.state !== 'closing') return system;
  const { initialOver: _over, ...pending } = system;
  return pending;
};

describe('the lifecycle of a purchasing system', () => {
  it.each(
    STATES.flatMap((state) => Object.values(COMMANDS).map((command) => [state, command.command, command] as const)),
  )('%s × %s does what the table says', (state, name, command) => {
    const system = inState(state);
    const ready = readyFor(name, system);
    const decided = decideSystem(ready, command, timeOf(name), OFFICER);
    const allowed = targets(systemLifecycle, state, name);
    if (!allowed.ok) expect(decided).toEqual(allowed);
    else expect(allowed.value).toContain(must(ready, command).state);
  });

  it('reaches every state and leaves every state that is not final', () => {
    expect(STATES.map((state) => inState(state).state)).toEqual(STATES);
    expect(STATES.filter((state) => Object.keys(systemLifecycle[state]).length === 0)).toEqual([
      'expired',
      'terminated',
    ]);
  });
});

describe('publishing', () => {
  const draft = inState('draft');
  it('needs a category that is complete', () => {
    expect(decideSystem(draft, COMMANDS.publish, MORNING, OFFICER)).toMatchObject({
      error: { code: 'purchasing.no_category' },
    });
    const bare = must(draft, { command: 'add_category', category: { ...aCategory, requirements: [] } });
    expect(decideSystem(bare, COMMANDS.publish, MORNING, OFFICER)).toMatchObject({
      error: { code: 'purchasing.category_incomplete', missing: ['requirements'] },
    });
  });
  it('finds weight ranges that can never make 100 %', () => {
    const narrow = aCategory.criteria.map((c) => ({ ...c, maxWeight: share(4_000), minWeight: share(0) }));
    expect(missingIn({ ...aCategory, criteria: narrow })).toEqual(['criteria']);
  });
  it('refuses categories worth more than the system', () => {
    const large = { ...aCategory, estimatedValueCents: cents(aDescription.estimatedValueCents + 1) };
    expect(decideSystem(draft, { command: 'add_category', category: large }, MORNING, OFFICER)).toMatchObject({
      error: { code: 'purchasing.estimate_exceeded' },
    });
  });
});

describe('time', () => {
  const open = inState('open');
  it('invites nobody before thirty full days after the day of publishing', () => {
    expect(initialPeriodEnds(open)).toBe(INITIAL_END);
  });
  it('takes requests until the last millisecond of the last day, also when the stored state lags behind', () => {
    const end = expiresAt(open);
    expect([takesRequests(open, plusMs(end, -1)), takesRequests(open, end)]).toEqual([true, false]);
  });
  it('passes by the clock exactly at its moments', () => {
    const at = (system: PurchasingSystem, command: SystemCommand, moment: typeof MORNING) =>
      [-1, 0, 1].map((ms) => decideSystem(system, command, plusMs(moment, ms), 'clock').ok);
    expect(at(open, COMMANDS.pass_initial_period, INITIAL_END)).toEqual([false, true, true]);
    const running = must(open, COMMANDS.pass_initial_period);
    expect(at(running, COMMANDS.near_end, closingFrom(running))).toEqual([false, true, true]);
    expect([dueAt(open), dueAt(running)]).toEqual([INITIAL_END, closingFrom(running)]);
    expect(at(inState('closing'), COMMANDS.expire, expiresAt(open))).toEqual([false, true, true]);
  });
  it('goes back to open when a closing system is prolonged', () => {
    expect(must(inState('closing'), COMMANDS.change, closingFrom(aDescription)).state).toBe('open');
  });
});

describe('categories of a draft', () => {
  const draft = must(inState('draft'), COMMANDS.add_category);
  it('are edited as a whole and taken out again', () => {
    expect(must(draft, COMMANDS.edit_category).categories).toEqual([{ ...aCategory, summary: aDescription.names }]);
    expect(must(draft, COMMANDS.remove_category).categories).toEqual([]);
  });
  it('count their own value once when edited', () => {
    const whole = { ...aCategory, estimatedValueCents: aDescription.estimatedValueCents };
    expect(must(draft, { command: 'edit_category', category: whole }).categories).toEqual([whole]);
  });
  it('are not found when they are not there', () => {
    for (const name of ['edit_category', 'remove_category', 'set_volume'] as const)
      expect(decideSystem(inState('draft'), COMMANDS[name], MORNING, OFFICER)).toMatchObject({
        error: { code: 'purchasing.not_found' },
      });
  });
  it('keep expected volumes up to date while the system is open', () => {
    expect(must(inState('open'), COMMANDS.set_volume).categories[0]?.volume).toEqual({
      guaranteedPerYear: 0,
      expectedPerYear: 40,
    });
  });
  it('demand no more turnover than is proportionate without a reason', () => {
    // 1 000 000 € over four years less a week: 251 206,61 € a year, twice that at most.
    const [first] = aCategory.requirements;
    const demanding = (turnoverCents: number, turnoverReason?: string): SystemCommand => ({
      command: 'edit_category',
      category: {
        ...aCategory,
        requirements: [
          {
            key: 'turnover',
            kind: 'turnover',
            text: first?.text ?? aCategory.name,
            turnoverCents: cents(turnoverCents),
            ...(turnoverReason !== undefined && { turnoverReason }),
          },
        ],
      },
    });
    const most = mostTurnover(aCategory.estimatedValueCents, { from: localDate('2026-01-07'), lastDay: draft.lastDay });
    expect(must(draft, demanding(most)).categories).toHaveLength(1);
    expect(decideSystem(draft, demanding(most + 1), MORNING, OFFICER)).toMatchObject({
      error: { code: 'purchasing.turnover_unreasoned', requirement: 'turnover', mostCents: most },
    });
    expect(must(draft, demanding(most + 1, 'Paid for results only after a year')).categories).toHaveLength(1);
  });
});
