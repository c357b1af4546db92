import { err, LANGUAGES, ok, type Result } from '@kt/kernel';
import { DISTANCE_GROUPS } from './groups.ts';
import { MOST_AFTER_SWITCH_DAYS, type RateCard, type Step, type StepKind, type WorkThreshold } from './rate-card.ts';
import { basePriceOf, isMilestone } from './rate-card-arithmetic.ts';

const STEP_RULES = [
  'key_form',
  'title_missing',
  'price_negative',
  'uplift_negative',
  'evidence_missing',
  'window_unreal',
  'threshold_missing',
  'threshold_unreal',
  'per_client_unreal',
  'cap_unreal',
  'group_repeats',
  'after_unknown',
  'after_circular',
  'key_repeated',
  'group_mixed',
] as const;
type StepRule = (typeof STEP_RULES)[number];

export type RateCardError =
  | { readonly [R in StepRule]: { readonly code: `rate_card.${R}`; readonly step: string } }[StepRule]
  | { readonly code: 'rate_card.no_steps' }
  | { readonly code: 'rate_card.share_cap_unreal' }
  | { readonly code: 'rate_card.client_cap_unreal' }
  | { readonly code: 'rate_card.after_switch_unreal' }
  | { readonly code: 'rate_card.version_unreal' };

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const WORK_KINDS: readonly StepKind[] = ['employment_1m', 'employment_3m', 'employment_6m', 'retention_12m'];
const WEEK_HOURS = 168;

const natural = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const positive = (n: number): boolean => Number.isSafeInteger(n) && n > 0;

const windowIsUnreal = ({ window: w }: Step): boolean =>
  ![w.earliestDays, w.latestDays, w.graceDays, w.trackingDaysAfterService].every(natural) ||
  w.latestDays < w.earliestDays;

const thresholdIsUnreal = (t: WorkThreshold): boolean => {
  const hoursAreReal = t.weeklyHours >= 0 && t.weeklyHours <= WEEK_HOURS;
  const floorIsLower = t.weeklyHoursPartialAbility >= 0 && t.weeklyHoursPartialAbility <= t.weeklyHours;
  return !positive(t.days) || !natural(t.permittedBreakDays) || !hoursAreReal || !floorIsLower;
};

const runsInCircle = (card: RateCard, step: Step): boolean => {
  let current: Step | undefined = step;
  for (let hops = 0; hops <= card.steps.length; hops += 1) {
    const before: string | undefined = current?.after;
    if (before === undefined) return false;
    current = card.steps.find((one) => one.key === before);
  }
  return true;
};

const mixesMilestones = (card: RateCard, step: Step): boolean =>
  step.exclusive !== undefined &&
  card.steps.some(
    (other) =>
      other.exclusive?.group === step.exclusive?.group &&
      (isMilestone(other) !== isMilestone(step) || other.exclusive?.topUp !== step.exclusive?.topUp),
  );

const BROKEN: { readonly [R in StepRule]: (step: Step, card: RateCard) => boolean } = {
  key_form: (step) => !KEY.test(step.key),
  title_missing: (step) => LANGUAGES.some((language) => step.title[language].trim() === ''),
  price_negative: (step) => !natural(basePriceOf(step)),
  uplift_negative: (step) => DISTANCE_GROUPS.some((group) => !natural(step.uplift[group])),
  evidence_missing: (step) => step.evidence.length === 0,
  window_unreal: windowIsUnreal,
  threshold_missing: (step) => WORK_KINDS.includes(step.kind) && step.threshold === undefined,
  threshold_unreal: (step) => step.threshold !== undefined && thresholdIsUnreal(step.threshold),
  per_client_unreal: (step) => !positive(step.perClient),
  cap_unreal: (step) => step.capPerAgreementCents !== undefined && !positive(step.capPerAgreementCents),
  group_repeats: (step) => step.exclusive !== undefined && step.perClient !== 1,
  after_unknown: (step, card) => step.after !== undefined && !card.steps.some((one) => one.key === step.after),
  after_circular: (step, card) => runsInCircle(card, step),
  key_repeated: (step, card) => card.steps.some((one) => one !== step && one.key === step.key),
  group_mixed: (step, card) => mixesMilestones(card, step),
};

const afterSwitchIsUnreal = ({ afterSwitchDays = 0 }: RateCard): boolean =>
  !natural(afterSwitchDays) || afterSwitchDays > MOST_AFTER_SWITCH_DAYS;

const cardErrors = (card: RateCard): readonly RateCardError[] => [
  ...(card.steps.length === 0 ? [{ code: 'rate_card.no_steps' } as const] : []),
  ...(positive(card.version) ? [] : [{ code: 'rate_card.version_unreal' } as const]),
  ...(natural(card.milestoneShareCap) && card.milestoneShareCap <= 10_000
    ? []
    : [{ code: 'rate_card.share_cap_unreal' } as const]),
  ...(card.capPerClientCents === undefined || positive(card.capPerClientCents)
    ? []
    : [{ code: 'rate_card.client_cap_unreal' } as const]),
  ...(afterSwitchIsUnreal(card) ? [{ code: 'rate_card.after_switch_unreal' } as const] : []),
];

/** Everything that makes a card unusable, the card's own faults first, then step by step. */
export const rateCardErrors = (card: RateCard): readonly RateCardError[] => [
  ...cardErrors(card),
  ...card.steps.flatMap((step) =>
    STEP_RULES.filter((rule) => BROKEN[rule](step, card)).map(
      (rule): RateCardError => ({ code: `rate_card.${rule}`, step: step.key }),
    ),
  ),
];

/** The card itself, or the first of `rateCardErrors`. */
export const checkRateCard = (card: RateCard): Result<RateCard, RateCardError> => {
  const [first] = rateCardErrors(card);
  return first === undefined ? ok(card) : err(first);
};

/** Whether every price is set, as an agreement demands. */
export const isPriced = (card: RateCard): boolean => card.steps.every((step) => step.price.set === 'by_buyer');
