import {
  type Actor,
  cents,
  err,
  type FactOf,
  type Id,
  type Instant,
  type LocalDate,
  type MunicipalityCode,
  ok,
  type Result,
  type Share,
  sum,
} from '@kt/kernel';

/** What kind of cost is shared. A result's fee follows a client; the others are for costs without one. */
export const COST_TYPES = ['client_fee', 'fixed_fee', 'general'] as const;
export type CostType = (typeof COST_TYPES)[number];

/** The three keys that look at where the client lived. */
export const HOME_KEYS = ['home_at_referral', 'home_at_service_day', 'home_at_payment'] as const;
export type HomeKey = (typeof HOME_KEYS)[number];

export type FixedShare = { readonly municipality: MunicipalityCode; readonly share: Share };
export type Inhabitants = { readonly municipality: MunicipalityCode; readonly inhabitants: number };

export type SimpleKey =
  | { readonly by: HomeKey }
  | { readonly by: 'fixed_share'; readonly shares: readonly FixedShare[] }
  | { readonly by: 'population'; readonly populations: readonly Inhabitants[] };

/** `hybrid`: `first`'s part of the cost goes by one key, the rest by another. */
export type AllocationKey =
  | SimpleKey
  | { readonly by: 'hybrid'; readonly first: SimpleKey; readonly part: Share; readonly rest: SimpleKey };

/** How a cost is divided from a day on. */
export type AllocationRule = { readonly costType: CostType; readonly from: LocalDate; readonly key: AllocationKey };

export const DEFAULT_KEY: AllocationKey = { by: 'home_at_service_day' };

/** An authority's rules, ordered by day. */
export type AllocationRules = { readonly authority: Id<'authority'>; readonly rules: readonly AllocationRule[] };

export type AllocationRuleFact = FactOf<
  'allocation.rule_set',
  AllocationRule & { readonly authority: Id<'authority'> }
>;

export type AllocationRuleError =
  | { readonly code: 'settlement.shares_not_whole'; readonly total: number }
  | { readonly code: 'settlement.population_missing' }
  | { readonly code: 'settlement.municipality_twice' };

const WHOLE = 10_000;

const hasTwice = (municipalities: readonly MunicipalityCode[]): boolean =>
  new Set(municipalities).size < municipalities.length;

const checkSimple = (key: SimpleKey): AllocationRuleError | undefined => {
  if (key.by === 'fixed_share') {
    const total = sum(key.shares.map((one) => cents(one.share)));
    if (total !== WHOLE || key.shares.some((one) => one.share < 0))
      return { code: 'settlement.shares_not_whole', total };
    return hasTwice(key.shares.map((one) => one.municipality)) ? { code: 'settlement.municipality_twice' } : undefined;
  }
  if (key.by !== 'population') return undefined;
  const missing = key.populations.length === 0 || key.populations.some((one) => one.inhabitants <= 0);
  if (missing) return { code: 'settlement.population_missing' };
  return hasTwice(key.populations.map((one) => one.municipality))
    ? { code: 'settlement.municipality_twice' }
    : undefined;
};

const checkKey = (key: AllocationKey): AllocationRuleError | undefined => {
  if (key.by !== 'hybrid') return checkSimple(key);
  if (key.part <= 0 || key.part >= WHOLE) return { code: 'settlement.shares_not_whole', total: key.part };
  return checkSimple(key.first) ?? checkSimple(key.rest);
};

/** A rule from a day on. Shares must be exactly 100 %, populations positive, no municipality named twice. */
export const setRule = (
  rules: AllocationRules,
  rule: AllocationRule,
  at: Instant,
  by: Actor,
): Result<readonly AllocationRuleFact[], AllocationRuleError> => {
  const error = checkKey(rule.key);
  if (error !== undefined) return err(error);
  return ok([{ type: 'allocation.rule_set', at, by, authority: rules.authority, ...rule }]);
};

export const applyRule = (rules: AllocationRules, fact: AllocationRuleFact): AllocationRules => {
  const { costType, from, key } = fact;
  const others = rules.rules.filter((rule) => rule.costType !== costType || rule.from !== from);
  return { ...rules, rules: [...others, { costType, from, key }].sort((a, b) => (a.from < b.from ? -1 : 1)) };
};

/** The key in force for a cost of a day. Before the first rule: the client's home on the service day. */
export const keyOn = (rules: AllocationRules | undefined, costType: CostType, day: LocalDate): AllocationKey =>
  rules?.rules.findLast((rule) => rule.costType === costType && rule.from <= day)?.key ?? DEFAULT_KEY;
