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
  'LABOUR_TRAINING',
  'INTEGRATION_TRAINING',
  'ENTREPRENEUR_COACHING',
  'JOINT_TRAINING',
];
const COACHING: readonly ServiceType[] = [
  'WORK_COACHING',
  'JOB_SEARCH_COACHING',
  'CAREER_COACHING',
  'WORK_ABILITY',
  'EXPERT_ASSESSMENT',
  'IN_WORK_SUPPORT',
];

const pick = (list: readonly ServiceType[], n: number): ServiceType => list[n % list.length] ?? 'WORK_COACHING';

/** Every third agreement is training. Ceilings spread evenly around the mean of about 135 356 € an agreement. */
export const WORLD_AGREEMENTS: readonly WorldAgreement[] = Array.from({ length: COUNT }, (_, n) => ({
  provider: n % PROVIDERS,
  serviceType: n % 3 === 0 ? pick(TRAINING, n / 3) : pick(COACHING, n),
  ceilingCents: 8_035_600 + (n % 11) * 1_100_000,
  places: 6 + (n % 9),
}));
