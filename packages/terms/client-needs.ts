/**
 * What a client needs support with, as kinds of service: never why, never a diagnosis. Health is in it only as "support
 * with work ability", which says which service fits and nothing of the person's state.
 */
export const NEED_CODES = [
  'work_ability_support',
  'language_learning',
  'digital_skills',
  'basic_skills',
  'job_search_skills',
  'work_experience',
  'daily_rhythm',
  'care_arrangements',
  'transport',
  'housing_advice',
  'debt_advice',
  'accessibility',
] as const;
export type NeedCode = (typeof NEED_CODES)[number];

/** How the client would like the service to be. */
export const WISH_CODES = [
  'near_home',
  'remote',
  'evenings',
  'part_time',
  'own_language_group',
  'small_group',
  'women_group',
  'one_to_one',
  'workplace_based',
] as const;
export type WishCode = (typeof WISH_CODES)[number];
