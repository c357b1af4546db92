import { cents, share, type Trilingual } from '@kt/kernel';
import type { RateCard, Step } from '../rate-card.ts';

const titled = (text: string): Trilingual => ({ fi: text, sv: text, en: text });

/** A step with ordinary values; say only what differs. */
export const aStep = (key: string, changes: Partial<Step> = {}): Step => ({
  key,
  kind: 'milestone',
  title: titled(key),
  price: { set: 'by_buyer', cents: cents(10_000) },
  uplift: { A: share(0), B: share(1_000), C: share(2_500), D: share(5_000) },
  evidence: ['employer', 'client'],
  window: { earliestDays: 0, latestDays: 60, graceDays: 0, trackingDaysAfterService: 90 },
  perClient: 1,
  ...changes,
});

const byBuyer = (amount: number): Step['price'] => ({ set: 'by_buyer', cents: cents(amount) });

const work = (days: number): Pick<Step, 'threshold'> => ({
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
});

const job = { group: 'job', topUp: true };

/**
 * A results-based work-coaching card: start 400 €, six month fees of 50 €, work trial 150 € and language level 150 €
 * (together at most 20 %), education 300 € or work 1 month 500 €, 3 months 900 €, 6 months 1 400 € topping each other up.
 */
export const workCoachingCard = (): RateCard => ({
  version: 1,
  milestoneShareCap: share(2_000),
  steps: [
    aStep('start', { kind: 'start_fee', price: byBuyer(40_000), evidence: ['service_report'] }),
    aStep('month', { kind: 'month_fee', price: byBuyer(5_000), evidence: ['service_report'], perClient: 6 }),
    aStep('work-trial', { price: byBuyer(15_000) }),
    aStep('language', { kind: 'named', price: byBuyer(15_000), evidence: ['school'] }),
    aStep('education', { kind: 'education_start', price: byBuyer(30_000), evidence: ['school'], exclusive: job }),
    aStep('work-1m', { kind: 'employment_1m', price: byBuyer(50_000), exclusive: job, ...work(30) }),
    aStep('work-3m', { kind: 'employment_3m', price: byBuyer(90_000), exclusive: job, after: 'work-1m', ...work(91) }),
    aStep('work-6m', {
      kind: 'employment_6m',
      price: byBuyer(140_000),
      exclusive: job,
      after: 'work-3m',
      ...work(182),
    }),
  ],
});

/** The same card where the bidder sets the start fee and the job prices under caps equal to the prices above. */
export const workCoachingCardToBid = (): RateCard => {
  const card = workCoachingCard();
  const bid = new Set(['start', 'work-1m', 'work-3m', 'work-6m']);
  return {
    ...card,
    steps: card.steps.map((step) =>
      bid.has(step.key) && step.price.set === 'by_buyer'
        ? { ...step, price: { set: 'by_bid', capCents: step.price.cents } }
        : step,
    ),
  };
};
