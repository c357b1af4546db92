import { cents, id, instant, localDate, municipalityCode, share, type Trilingual } from '@kt/kernel';
import type { RateCard, Step } from '@kt/terms';
import type { CategoryTerms, CompetitionContent } from '../domain/competition-content.ts';
import type { MustHave } from '../domain/must-haves.ts';

const ulid = (n: number): string => String(n).padStart(26, '0');

/** The people, organisations and days that the tests of competitions speak of. */
export const WORLD = {
  authority: id('authority', `aut_${ulid(1)}`),
  /** An area next door, with two people of its own. */
  neighbour: id('authority', `aut_${ulid(2)}`),
  neighbourOfficer: id('person', `per_${ulid(21)}`),
  neighbourDecider: id('person', `per_${ulid(22)}`),
  competition: id('competition', `cmp_${ulid(1)}`),
  system: id('system', `dps_${ulid(1)}`),
  category: id('category', `cat_${ulid(1)}`),
  officer: id('person', `per_${ulid(1)}`),
  reviewer: id('person', `per_${ulid(2)}`),
  opener: id('person', `per_${ulid(3)}`),
  otherOpener: id('person', `per_${ulid(4)}`),
  evaluator: id('person', `per_${ulid(5)}`),
  otherEvaluator: id('person', `per_${ulid(6)}`),
  decider: id('person', `per_${ulid(7)}`),
  signatory: id('person', `per_${ulid(8)}`),
  provider: id('organisation', `org_${ulid(1)}`),
  otherProvider: id('organisation', `org_${ulid(2)}`),
  thirdProvider: id('organisation', `org_${ulid(3)}`),
  drafting: instant('2026-01-07T08:00:00.000Z'),
  publishing: instant('2026-01-12T08:00:00.000Z'),
  deadline: instant('2026-02-02T10:00:00.000Z'),
  /** When tenders may be opened at the earliest. */
  openable: instant('2026-02-02T10:01:00.000Z'),
  rolesSince: instant('2025-06-01T08:00:00.000Z'),
} as const;

export const tenderId = (n: number) => id('tender', `tnd_${ulid(n)}`);
export const providerId = (n: number) => id('organisation', `org_${ulid(n)}`);

const named = (fi: string, sv: string, en: string): Trilingual => ({ fi, sv, en });
const NO_UPLIFT = { A: share(0), B: share(0), C: share(0), D: share(0) };

const START: Step = {
  key: 'start',
  kind: 'start_fee',
  title: named('Aloitusmaksu', 'Startavgift', 'Start fee'),
  price: { set: 'by_buyer', cents: cents(40_000) },
  uplift: NO_UPLIFT,
  evidence: ['service_report'],
  window: { earliestDays: 0, latestDays: 60, graceDays: 0, trackingDaysAfterService: 0 },
  perClient: 1,
};
const EMPLOYMENT: Step = {
  ...START,
  key: 'employment-3m',
  kind: 'employment_3m',
  title: named('Työllistyminen, 3 kk', 'Sysselsättning, 3 mån', 'Employment, 3 months'),
  price: { set: 'by_bid', capCents: cents(300_000) },
  uplift: { ...NO_UPLIFT, C: share(1_000), D: share(2_500) },
  evidence: ['register', 'employer'],
  window: { earliestDays: 90, latestDays: 180, graceDays: 14, trackingDaysAfterService: 180 },
  threshold: {
    days: 90,
    weeklyHours: 18,
    weeklyHoursPartialAbility: 10,
    counting: 'cumulative',
    permittedBreakDays: 14,
    subsidisedWork: 'half',
    selfEmployment: true,
    agencyWork: true,
    ownGroupEmployer: false,
    leaveFreezesClock: true,
  },
};
const A_CARD: RateCard = { version: 1, steps: [START, EMPLOYMENT], milestoneShareCap: share(10_000) };

const RATES = { start: share(10_000), 'employment-3m': share(3_500) };

/** Two minimum requirements, for those tests that ask for some. */
export const MUST_HAVES: readonly MustHave[] = [
  { key: 'site', title: { fi: 'Toimipaikka Vaasassa', sv: 'Verksamhetsställe i Vasa' } },
  { key: 'swedish', title: { fi: 'Palvelu ruotsiksi', sv: 'Service på svenska' } },
];

/** Two rights to prolong the complete draft by a year each. */
export const TWO_MORE = [
  { key: 'option-1', noticeBy: localDate('2026-12-31'), extendsTo: localDate('2028-04-01') },
  { key: 'option-2', noticeBy: localDate('2027-12-31'), extendsTo: localDate('2029-04-01') },
] as const;

/** A complete draft: work coaching for 20 clients, half price, half quality. */
export const aContent = (over: Partial<CompetitionContent> = {}): CompetitionContent => ({
  system: WORLD.system,
  category: WORLD.category,
  serviceType: 'work_coaching',
  title: { fi: 'Työhönvalmennus, Vaasa', sv: 'Arbetsträning, Vasa' },
  need: { fi: 'Valmennusta pitkään työttömille.', sv: 'Träning för långtidsarbetslösa.' },
  criteria: [
    {
      key: 'price',
      publishedKey: 'price',
      kind: 'price',
      title: named('Hinta', 'Pris', 'Price'),
      weight: 40,
      scale: 1,
    },
    {
      key: 'method',
      publishedKey: 'quality',
      kind: 'quality',
      title: named('Menetelmä', 'Metod', 'Method'),
      weight: 60,
      scale: 5,
    },
  ],
  rateCard: A_CARD,
  assumptions: {
    groups: [
      { group: 'B', clients: 12, rates: RATES },
      { group: 'D', clients: 8, rates: RATES },
    ],
  },
  places: 20,
  ceilingCents: cents(5_000_000),
  winners: 2,
  start: localDate('2026-04-01'),
  end: localDate('2027-04-01'),
  deadline: WORLD.deadline,
  costCentre: '4711',
  languages: ['fi', 'sv'],
  municipalities: [municipalityCode('905')],
  evaluators: [WORLD.evaluator, WORLD.otherEvaluator],
  ...over,
});

export const aCategory = (over: Partial<CategoryTerms> = {}): CategoryTerms => ({
  profile: 'eu_dps',
  serviceTypes: ['work_coaching', 'job_search_coaching'],
  municipalities: [municipalityCode('905'), municipalityCode('499')],
  criteria: [
    { key: 'price', kind: 'price', minWeight: share(2_000), maxWeight: share(5_000) },
    { key: 'quality', kind: 'quality', minWeight: share(5_000), maxWeight: share(8_000) },
  ],
  systemIsOpen: true,
  initialPeriodIsOver: true,
  ...over,
});
