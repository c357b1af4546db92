import { cents, share, type Trilingual } from '@kt/kernel';
import type { RateCard, Step } from '@kt/terms';

const uplift: Step['uplift'] = { A: share(0), B: share(500), C: share(1_500), D: share(3_000) };
const window: Step['window'] = { earliestDays: 0, latestDays: 60, graceDays: 0, trackingDaysAfterService: 240 };

const step = (key: string, kind: Step['kind'], title: Trilingual, rest: Pick<Step, 'price' | 'evidence'>): Step => ({
  key,
  kind,
  title,
  uplift,
  window,
  perClient: 1,
  ...rest,
});
const fixed = (amount: number): Step['price'] => ({ set: 'by_buyer', cents: cents(amount) });
const upTo = (cap: number): Step['price'] => ({ set: 'by_bid', capCents: cents(cap) });

const workOf = (days: number): Pick<Step, 'threshold' | 'exclusive'> => ({
  threshold: {
    days,
    weeklyHours: 18,
    weeklyHoursPartialAbility: 9,
    counting: 'cumulative',
    permittedBreakDays: 14,
    subsidisedWork: 'half',
    selfEmployment: true,
    agencyWork: true,
    ownGroupEmployer: false,
    leaveFreezesClock: true,
  },
  exclusive: { group: 'job', topUp: true },
});

const START: Trilingual = { fi: 'Aloituspalkkio', sv: 'Startersättning', en: 'Start fee' };
const TRIAL: Trilingual = {
  fi: 'Työkokeilu, vähintään 5 päivää',
  sv: 'Arbetsprövning, minst 5 dagar',
  en: 'Work trial, at least 5 days',
};
const WORK_1: Trilingual = { fi: 'Työtä 1 kuukausi', sv: 'Arbete i 1 månad', en: 'Work for 1 month' };
const WORK_3: Trilingual = { fi: 'Työtä 3 kuukautta', sv: 'Arbete i 3 månader', en: 'Work for 3 months' };
const WORK_6: Trilingual = { fi: 'Työtä 6 kuukautta', sv: 'Arbete i 6 månader', en: 'Work for 6 months' };

const EMPLOYMENT = ['employer', 'register'] as const;

/**
 * What the season's competition asks a price for: start fee and milestone set by the buyer; work of 1, 3 and 6 months
 * bid under caps, topping each other up.
 */
export const seasonCard: RateCard = {
  version: 1,
  milestoneShareCap: share(2_000),
  steps: [
    step('start', 'start_fee', START, { price: fixed(40_000), evidence: ['service_report'] }),
    step('work-trial', 'milestone', TRIAL, { price: fixed(15_000), evidence: ['employer', 'service_report'] }),
    { ...step('work-1m', 'employment_1m', WORK_1, { price: upTo(60_000), evidence: EMPLOYMENT }), ...workOf(30) },
    {
      ...step('work-3m', 'employment_3m', WORK_3, { price: upTo(110_000), evidence: EMPLOYMENT }),
      ...workOf(91),
      after: 'work-1m',
    },
    {
      ...step('work-6m', 'employment_6m', WORK_6, { price: upTo(170_000), evidence: EMPLOYMENT }),
      ...workOf(182),
      after: 'work-3m',
    },
  ],
};

/** Agreements taken over pay a start fee and three months of work, at prices agreed before this system. */
export const takenOverCard: RateCard = {
  version: 1,
  milestoneShareCap: share(2_000),
  steps: [
    step('start', 'start_fee', START, { price: fixed(35_000), evidence: ['service_report'] }),
    { ...step('work-3m', 'employment_3m', WORK_3, { price: fixed(80_000), evidence: EMPLOYMENT }), ...workOf(91) },
  ],
};
