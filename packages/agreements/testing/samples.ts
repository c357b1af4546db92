import { cents, type Id, type Instant, id, instant, localDate, municipalityCode, share } from '@kt/kernel';
import type { ExtensionOption, RateCard, Step } from '@kt/terms';
import type { AgreementTerms } from '../domain/agreement-terms.ts';
import { CHECK_KINDS, type Evidence } from '../domain/obligations.ts';

const ulid = (n: number): string => `01J${String(n).padStart(23, '0')}`;

export const AUTHORITY: Id<'authority'> = id('authority', `aut_${ulid(1)}`);
export const OTHER_AUTHORITY: Id<'authority'> = id('authority', `aut_${ulid(2)}`);
export const PROVIDER: Id<'organisation'> = id('organisation', `org_${ulid(1)}`);
export const OTHER_PROVIDER: Id<'organisation'> = id('organisation', `org_${ulid(2)}`);
export const COMPETITION: Id<'competition'> = id('competition', `cmp_${ulid(1)}`);
export const agreementId = (n: number): Id<'agreement'> => id('agreement', `agr_${ulid(n)}`);
export const referralId = (n: number): Id<'referral'> => id('referral', `ref_${ulid(n)}`);
const person = (n: number): Id<'person'> => id('person', `per_${ulid(n)}`);

export const MANAGER = person(1);
export const AUTHORITY_SIGNER = person(2);
export const PROVIDER_SIGNER = person(3);

export const DRAFTED_AT: Instant = instant('2026-01-07T08:00:00.000Z');

const step = (key: string, kind: Step['kind'], euros: number, change: Partial<Step> = {}): Step => ({
  key,
  kind,
  title: { fi: key, sv: key, en: key },
  price: { set: 'by_buyer', cents: cents(euros * 100) },
  uplift: { A: share(0), B: share(0), C: share(1_000), D: share(2_500) },
  evidence: ['service_report', 'employer'],
  window: { earliestDays: 0, latestDays: 60, graceDays: 14, trackingDaysAfterService: 0 },
  perClient: 1,
  ...change,
});

/** A start fee and a result: three months of work, which may come half a year after the service. */
export const aRateCard = (version = 1): RateCard => ({
  version,
  milestoneShareCap: share(10_000),
  steps: [
    step('start', 'start_fee', 400),
    step('employment-3m', 'employment_3m', 1_200, {
      window: { earliestDays: 0, latestDays: 60, graceDays: 14, trackingDaysAfterService: 180 },
      threshold: {
        days: 90,
        weeklyHours: 18,
        weeklyHoursPartialAbility: 10,
        counting: 'continuous',
        permittedBreakDays: 7,
        subsidisedWork: 'half',
        selfEmployment: true,
        agencyWork: true,
        ownGroupEmployer: false,
        leaveFreezesClock: true,
      },
    }),
  ],
});

export const someTerms = (change: Partial<AgreementTerms> = {}): AgreementTerms => ({
  provider: PROVIDER,
  category: id('category', `cat_${ulid(1)}`),
  serviceType: 'work_coaching',
  rateCard: aRateCard(),
  start: localDate('2026-02-01'),
  end: localDate('2027-02-01'),
  places: 10,
  ceilingCents: cents(20_000_000),
  costCentre: '4711',
  languages: ['fi', 'sv'],
  municipalities: [municipalityCode('905'), municipalityCode('499')],
  ...change,
});

export const OPTION: ExtensionOption = {
  key: 'year-2',
  noticeBy: localDate('2026-10-31'),
  extendsTo: localDate('2028-02-01'),
};

/** Everything that is asked of an employer, looked at and valid. */
export const allEvidence = (issuedOn = localDate('2026-01-05'), organisation = PROVIDER): readonly Evidence[] =>
  CHECK_KINDS.map((kind, n) => ({
    organisation,
    kind,
    state: 'valid',
    issuedOn,
    certificate: id('certificate', `crt_${ulid(n)}`),
  }));
