import type { LocalDate } from '@kt/kernel';
import { type Dated, inForce, type Rule } from './rule.ts';
import { EU_DPS_RULES, PROPOSAL, RULES_FROM, type RuleKey, type RuleSet, type RuleValues } from './rule-values.ts';

/**
 * Which body of rules a purchasing system follows: `eu_dps` strict (Directive 2014/24/EU, Art. 34), `annex_e` the light
 * regime where the authority may loosen a rule by a logged decision, `below_threshold` the dynamic small purchase.
 */
export const RULE_PROFILES = ['eu_dps', 'annex_e', 'below_threshold'] as const;
export type RuleProfile = (typeof RULE_PROFILES)[number];

const ANNEX_E =
  'Act 1397/2016, ch. 12: the authority designs the procedure and obeys what it published (how far: no source)';
const SMALL = 'Below the thresholds the municipality’s own rules for small purchases hold';

/** The same numbers, but a logged decision may loosen them down to `least`. */
const loosenable = ([first, ...later]: Dated<number>, least: number): Dated<number> => {
  const loosen = (rule: Rule<number>): Rule<number> => ({ ...rule, least, citation: `${rule.citation}. ${ANNEX_E}` });
  return [loosen(first), ...later.map(loosen)];
};

const own = (value: number, least: number): Dated<number> => [
  { value, least, citation: `${SMALL}. ${PROPOSAL}`, mark: 'unverified', from: RULES_FROM },
];

/** The numbers that depend on the profile of the purchasing system. Every other one is the same in all profiles. */
export const PROFILE_KEYS = [
  'initialPeriodDays',
  'tenderPeriodDays',
  'tenderPeriodWorkingDays',
  'standstillDays',
  'answersBeforeDeadlineDays',
  'questionsBeforeDeadlineDays',
] as const satisfies readonly RuleKey[];
type ProfileKey = (typeof PROFILE_KEYS)[number];
export type CommonRuleKey = Exclude<RuleKey, ProfileKey>;

const ANNEX_E_RULES: RuleSet = {
  ...EU_DPS_RULES,
  initialPeriodDays: loosenable(EU_DPS_RULES.initialPeriodDays, 14),
  tenderPeriodDays: loosenable(EU_DPS_RULES.tenderPeriodDays, 5),
  standstillDays: loosenable(EU_DPS_RULES.standstillDays, 0),
  answersBeforeDeadlineDays: loosenable(EU_DPS_RULES.answersBeforeDeadlineDays, 2),
};

const BELOW_THRESHOLD_RULES: RuleSet = {
  ...EU_DPS_RULES,
  initialPeriodDays: own(14, 0),
  tenderPeriodDays: own(0, 0),
  tenderPeriodWorkingDays: own(2, 2),
  standstillDays: own(14, 0),
  answersBeforeDeadlineDays: own(1, 0),
  questionsBeforeDeadlineDays: own(1, 0),
};

/** All three profiles, for settings pages: every value with its citation and mark. */
export const PROFILE_RULES: { readonly [P in RuleProfile]: RuleSet } = {
  eu_dps: EU_DPS_RULES,
  annex_e: ANNEX_E_RULES,
  below_threshold: BELOW_THRESHOLD_RULES,
};

/** A profile's rule on a Finnish calendar day. */
export const ruleOf = <K extends RuleKey>(profile: RuleProfile, key: K, on: LocalDate): Rule<RuleValues[K]> =>
  inForce(PROFILE_RULES[profile][key], on);

/** A profile's value on a day, without its citation: for arithmetic. */
export const ruleValue = <K extends RuleKey>(profile: RuleProfile, key: K, on: LocalDate): RuleValues[K] =>
  ruleOf(profile, key, on).value;

/**
 * A number that no procurement profile changes (agreements, referrals, claims, payments, retention), on a Finnish
 * calendar day. A profile's own number is asked with `ruleValue` and the profile of the purchasing system.
 */
export const commonRule = <K extends CommonRuleKey>(key: K, on: LocalDate): RuleValues[K] =>
  inForce(EU_DPS_RULES[key], on).value;
