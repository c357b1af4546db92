import { localDate, plusDays } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { benefitShareOn } from './benefit-share.ts';
import { LOOSENABLE_RULES } from './loosenable-rules.ts';
import { commonRule, PROFILE_KEYS, PROFILE_RULES, RULE_PROFILES, ruleOf, ruleValue } from './rule-profile.ts';
import { EU_DPS_RULES } from './rule-values.ts';
import { isServiceType, SERVICE_TYPE_CODES, SERVICE_TYPES } from './service-types.ts';
import { isTargetGroup, TARGET_GROUP_CODES, TARGET_GROUPS } from './target-groups.ts';

const day = localDate('2026-03-02');

describe('rule profiles', () => {
  it('keep the strict numbers of the directive', () => {
    expect(ruleValue('eu_dps', 'admissionWorkingDays', day)).toBe(10);
    expect(ruleValue('eu_dps', 'admissionExtendedWorkingDays', day)).toBe(15);
    expect(ruleValue('eu_dps', 'tenderPeriodDays', day)).toBe(10);
    expect(ruleOf('eu_dps', 'tenderPeriodDays', day).least).toBeUndefined();
    expect(ruleOf('eu_dps', 'initialPeriodDays', day)).toMatchObject({ value: 30, mark: 'unverified' });
  });

  it('let the light regime loosen, and the small purchase run in two working days', () => {
    expect(ruleOf('annex_e', 'tenderPeriodDays', day)).toMatchObject({ value: 10, least: 5 });
    expect(ruleValue('below_threshold', 'tenderPeriodDays', day)).toBe(0);
    expect(ruleValue('below_threshold', 'tenderPeriodWorkingDays', day)).toBe(2);
  });

  it('let a decision loosen exactly the numbers to which the light regime gives a least one, and a strict one never', () => {
    const withLeast = (profile: (typeof RULE_PROFILES)[number]) =>
      Object.entries(PROFILE_RULES[profile]).flatMap(([key, versions]) =>
        versions.some((one) => 'least' in one) ? [key] : [],
      );
    expect(withLeast('annex_e').sort()).toEqual([...LOOSENABLE_RULES].sort());
    expect(withLeast('eu_dps')).toEqual([]);
  });

  it.each(RULE_PROFILES)('%s: every version has a citation, in order of its first day', (profile) => {
    for (const [key, versions] of Object.entries(PROFILE_RULES[profile])) {
      expect(
        versions.every((version) => version.citation.length > 5),
        key,
      ).toBe(true);
      expect(
        versions.map((version) => version.from),
        key,
      ).toEqual(versions.map((version) => version.from).sort());
    }
  });

  it('differ exactly in the keys that are said to depend on the profile', () => {
    const strict = new Map<string, unknown>(Object.entries(EU_DPS_RULES));
    const rules = RULE_PROFILES.flatMap((profile) => Object.entries(PROFILE_RULES[profile]));
    const differing = [...new Set(rules.filter(([key, rule]) => strict.get(key) !== rule).map(([key]) => key))];
    expect(differing.sort()).toEqual([...PROFILE_KEYS].sort());
    expect(commonRule('claimDisputeDays', day)).toBe(ruleValue('below_threshold', 'claimDisputeDays', day));
  });

  it('mark what this system proposes itself as unverified', () => {
    const proposals = Object.entries(EU_DPS_RULES).flatMap(([key, versions]) =>
      versions.filter((one) => one.citation.includes('own proposal')).map((one) => `${key}: ${one.mark}`),
    );
    expect(proposals).toContain('admissionWarningWorkingDays: unverified');
    expect(proposals.filter((one) => one.endsWith(': seen'))).toEqual([]);
  });

  it('change on the first day of a version, not before', () => {
    const changed = localDate('2024-09-01');
    expect(ruleValue('eu_dps', 'vatStandardShare', plusDays(changed, -1))).toBe(2_400);
    expect(ruleValue('eu_dps', 'vatStandardShare', changed)).toBe(2_550);
    expect(ruleValue('eu_dps', 'vatStandardShare', localDate('2000-01-01'))).toBe(2_400);
  });
});

describe('municipal share of the benefit', () => {
  it.each([
    [1, 0],
    [100, 0],
    [101, 1_000],
    [200, 1_000],
    [201, 2_000],
    [301, 3_000],
    [400, 3_000],
    [401, 4_000],
    [700, 4_000],
    [701, 5_000],
    [9_999, 5_000],
    [0, 0],
  ])('benefit day %i: %i basis points', (n, expected) => {
    expect(benefitShareOn(EU_DPS_RULES.benefitShareSteps[0].value, n)).toBe(expected);
  });

  it('makes 12 279,30 € over a thousand days (law-and-practice 5.2)', () => {
    const steps = ruleValue('eu_dps', 'benefitShareSteps', day);
    const daily = ruleValue('eu_dps', 'benefitDailyCents', day);
    const total = Array.from({ length: 1_000 }, (_, i) => daily * benefitShareOn(steps, i + 1)).reduce(
      (a, b) => a + b,
      0,
    );
    expect(total / 10_000).toBe(1_227_930);
  });
});

describe('code lists', () => {
  it('hold twelve service types and five target groups with names in three languages', () => {
    expect(SERVICE_TYPE_CODES).toHaveLength(12);
    expect(TARGET_GROUP_CODES).toHaveLength(5);
    const names = [...Object.values(SERVICE_TYPES).map((type) => type.names), ...Object.values(TARGET_GROUPS)];
    expect(names.every((name) => name.fi !== '' && name.sv !== '' && name.en !== '')).toBe(true);
  });

  it('tell their codes from other texts', () => {
    expect(isServiceType('work_coaching')).toBe(true);
    expect(isServiceType('constructor')).toBe(false);
    expect(isTargetGroup('young')).toBe(true);
    expect(isTargetGroup('toString')).toBe(false);
  });
});
