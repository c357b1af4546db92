import type { ServiceType } from '@kt/terms';

/** One of the agreements that moved from the state to the employment area, as background volume. */
export type WorldAgreement = {
  /** Index into `WORLD_PROVIDERS`. */
  readonly provider: number;
  readonly serviceType: ServiceType;
  /** Ceiling in cents, net of VAT. */
  readonly ceilingCents: number;
  readonly places: number;
};

/** Annual volumes of 2022 that the area took over, in cents: labour-market training; coaching and trials. */
export const TRAINING_BUDGET_CENTS = 560_342_200;
export const COACHING_BUDGET_CENTS = 143_511_800;

const COUNT = 52;
const PROVIDERS = 17;
const TRAINING: readonly ServiceType[] = [
  'labour_training',
  'integration_training',
  'entrepreneur_coaching',
  'joint_training',
];
const COACHING: readonly ServiceType[] = [
  'work_coaching',
  'job_search_coaching',
  'career_coaching',
  'work_ability',
  'expert_assessment',
  'in_work_support',
];

const pick = (list: readonly ServiceType[], n: number): ServiceType => list[n % list.length] ?? 'work_coaching';

/** Every third agreement is training. Ceilings spread evenly around the mean of about 135 356 € an agreement. */
export const WORLD_AGREEMENTS: readonly WorldAgreement[] = Array.from({ length: COUNT }, (_, n) => ({
  provider: n % PROVIDERS,
  serviceType: n % 3 === 0 ? pick(TRAINING, n / 3) : pick(COACHING, n),
  ceilingCents: 8_035_600 + (n % 11) * 1_100_000,
  places: 6 + (n % 9),
}));
