import { instant, plusMs } from '@kt/kernel';
import { LOOSENABLE_RULES, type LoosenableRule } from '@kt/terms';
import { expect, it } from 'vitest';
import { AUTHORITY, aCategory, aDescription, MORNING, OFFICER, SYSTEM } from '../testing/samples.ts';
import { loosenedTo, ruleFor } from './loosened.ts';
import { initialPeriodEnds, type PurchasingSystem } from './system.ts';
import { applySystem, draftSystem } from './system-apply.ts';
import type { SystemCommand } from './system-commands.ts';
import { decideSystem } from './system-decide.ts';

const LATER = plusMs(MORNING, 1);
const loosen = (key: LoosenableRule, value: number): SystemCommand => ({
  command: 'loosen',
  key,
  value,
  reason: 'Small purchase',
  decision: '12 §',
});
const after = (system: PurchasingSystem, command: SystemCommand, at = MORNING): PurchasingSystem => {
  const decided = decideSystem(system, command, at, OFFICER);
  return decided.ok ? decided.value.reduce(applySystem, system) : expect.fail(decided.error.code);
};
const draft = (profile: PurchasingSystem['profile'] = 'annex_e') =>
  after(draftSystem(AUTHORITY, SYSTEM, { ...aDescription, profile }, MORNING, OFFICER), {
    command: 'add_category',
    category: aCategory,
  });
const publish = { command: 'publish', notice: 'HILMA 1' } as const;
const codeOf = (system: PurchasingSystem, command: SystemCommand) => {
  const decided = decideSystem(system, command, LATER, OFFICER);
  return decided.ok ? undefined : decided.error;
};

it.each([
  ['initialPeriodDays', 14, 30],
  ['tenderPeriodDays', 5, 10],
  ['standstillDays', 0, 14],
  ['answersBeforeDeadlineDays', 2, 6],
] as const)('sets %s between %i and %i', (key, least, most) => {
  expect(codeOf(draft(), loosen(key, least - 1))).toEqual({ code: 'purchasing.rule_below_least', least });
  expect(codeOf(draft(), loosen(key, most + 1))).toEqual({ code: 'purchasing.rule_above_profile', most });
  for (const value of [least, most]) expect(ruleFor(after(draft(), loosen(key, value)), key, MORNING)).toBe(value);
});

it('loosens nothing of the strict profile, also not what was decided before the profile was chosen', () => {
  for (const key of LOOSENABLE_RULES)
    expect(codeOf(draft('eu_dps'), loosen(key, 14))).toEqual({ code: 'purchasing.rule_not_loosenable' });
  const strict: PurchasingSystem = { ...after(draft(), loosen('tenderPeriodDays', 5)), profile: 'eu_dps' };
  expect(ruleFor(strict, 'tenderPeriodDays', LATER)).toBe(10);
});

it('keeps every decision; the latest is in force from its moment on, and the number of the rules restores itself', () => {
  const once = after(draft(), loosen('tenderPeriodDays', 5), LATER);
  const twice = after(once, loosen('tenderPeriodDays', 10), plusMs(LATER, 1));
  expect(twice.loosened?.map(({ value, usual }) => [value, usual])).toEqual([
    [5, 10],
    [10, 10],
  ]);
  const at = (moment: typeof LATER) => loosenedTo(twice, 'tenderPeriodDays', moment);
  expect([at(MORNING), at(LATER), at(plusMs(LATER, 1))]).toEqual([undefined, 5, undefined]);
  expect(ruleFor(twice, 'standstillDays', LATER)).toBe(14);
});

it('shortens the initial period before publication, and never one that runs', () => {
  const short = after(after(draft(), loosen('initialPeriodDays', 14)), publish);
  expect(initialPeriodEnds(short)).toBe(instant('2026-01-21T22:00:00.000Z'));
  expect(codeOf(short, loosen('initialPeriodDays', 20))).toEqual({ code: 'purchasing.initial_period_fixed' });
  const published = after(draft(), publish);
  expect(codeOf(published, loosen('initialPeriodDays', 14))).toEqual({ code: 'purchasing.initial_period_fixed' });
  expect(initialPeriodEnds(after(published, loosen('tenderPeriodDays', 5)))).toBe(initialPeriodEnds(published));
});

it('tells with the publication what was decided before it', () => {
  const decided = decideSystem(after(draft(), loosen('standstillDays', 0)), publish, MORNING, OFFICER);
  expect(decided).toMatchObject({ value: [{ loosened: [{ key: 'standstillDays', value: 0, usual: 14 }] }] });
});
