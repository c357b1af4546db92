import { dayInFinland, type Instant } from '@kt/kernel';
import { type CompetingParties, commonRule } from '@kt/terms';
import type { Category } from './category.ts';
import type { AlsoApplying } from './parties.ts';

export type CompetingError = {
  readonly code: 'purchasing.party_competes';
  /** Who seeks or has a place in the category in another way too. */
  readonly organisations: readonly string[];
};

/** Whether a party may seek a place in the category in another way too: as the category says, or the rule of the day. */
export const competingRule = (
  { competingParties }: Pick<Category, 'competingParties'>,
  at: Instant,
): CompetingParties => competingParties ?? commonRule('competingParties', dayInFinland(at));

/** Why nobody may send or keep a composition whose parties compete with it; nothing where that is allowed. */
export const competitionError = (
  rule: CompetingParties | undefined,
  also: readonly AlsoApplying[],
): CompetingError | undefined => {
  if (also.length === 0 || rule !== 'refused') return undefined;
  return { code: 'purchasing.party_competes', organisations: [...new Set(also.map((one) => one.organisation))] };
};
