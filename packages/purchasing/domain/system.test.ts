import { cents, instant, localDate, plusMs, share, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { AUTHORITY, aCategory, aDescription, MORNING, OFFICER, SYSTEM } from '../testing/samples.ts';
import { missingIn } from './category.ts';
import {
  closingFrom,
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
  publish: { command: 'publish', notice: 'HILMA 1' },
  change: { command: 'change', reason: 'Longer', notice: 'HILMA 2', lastDay: localDate('2030-12-31') },
  near_end: { command: 'near_end' },
  expire: { command: 'expire' },
  terminate: { command: 'terminate', reason: 'Merged', notice: 'HILMA 3' },
};
const PATHS: { readonly [S in SystemState]: readonly SystemCommandName[] } = {
  draft: [],
  open: ['add_category', 'publish'],
  closing: ['add_category', 'publish', 'near_end'],
  expired: ['add_category', 'publish', 'near_end', 'expire'],
  terminated: ['add_category', 'publish', 'terminate'],
};
const STATES = Object.keys(PATHS).filter((s): s is SystemState => Object.hasOwn(PATHS, s));

const timeOf = (name: SystemCommandName) =>
  name === 'near_end' ? closingFrom(aDescription) : name === 'expire' ? expiresAt(aDescription) : MORNING;
const must = (system: PurchasingSystem, command: SystemCommand, at = timeOf(command.command)): PurchasingSystem => {
  const decided = decideSystem(system, command, at, OFFICER);
  return decided.ok ? decided.value.reduce(applySystem, system) : expect.fail(decided.error.code);
};
const inState = (state: SystemState): PurchasingSystem =>
  PATHS[state].reduce(
    (system, name) => must(system, COMMANDS[name]),
    draftSystem(AUTHORITY, SYSTEM, aDescription, MORNING, OFFICER),
  );

describe('the lifecycle of a purchasing system', () => {
  it.each(
    STATES.flatMap((state) => Object.values(COMMANDS).map((command) => [state, command.command, command] as const)),
  )('%s × %s does what the table says', (state, name, command) => {
    const system = inState(state);
    const ready = name === 'publish' && state === 'draft' ? must(system, COMMANDS.add_category) : system;
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
    expect(initialPeriodEnds(open)).toBe(instant('2026-02-06T22:00:00.000Z'));
  });
  it('takes requests until the last millisecond of the last day, also when the stored state lags behind', () => {
    const end = expiresAt(open);
    expect([takesRequests(open, plusMs(end, -1)), takesRequests(open, end)]).toEqual([true, false]);
  });
  it('passes by the clock exactly at its moments', () => {
    const at = (system: PurchasingSystem, command: SystemCommand, moment: typeof MORNING) =>
      [-1, 0, 1].map((ms) => decideSystem(system, command, plusMs(moment, ms), 'clock').ok);
    expect(at(open, COMMANDS.near_end, closingFrom(open))).toEqual([false, true, true]);
    expect(at(inState('closing'), COMMANDS.expire, expiresAt(open))).toEqual([false, true, true]);
  });
  it('goes back to open when a closing system is prolonged', () => {
    expect(must(inState('closing'), COMMANDS.change, closingFrom(aDescription)).state).toBe('open');
  });
});
