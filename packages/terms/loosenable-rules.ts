/** The numbers that a logged decision may loosen where the profile allows it, and that something is counted by. */
export const LOOSENABLE_RULES = [
  'initialPeriodDays',
  'tenderPeriodDays',
  'standstillDays',
  'answersBeforeDeadlineDays',
] as const;
export type LoosenableRule = (typeof LOOSENABLE_RULES)[number];
