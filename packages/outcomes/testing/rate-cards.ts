import { cents, share, type Trilingual } from '@kt/kernel';
import type { RateCard, Step } from '@kt/terms';
import { aThreshold } from './work-builders.ts';

const titled = (fi: string, sv: string, en: string): Trilingual => ({ fi, sv, en });

export const aStep = (change: Partial<Step> & Pick<Step, 'key' | 'kind'>): Step => ({
  title: titled('Askel', 'Steg', 'Step'),
  price: { set: 'by_buyer', cents: cents(100_000) },
  uplift: { A: share(0), B: share(0), C: share(1_000), D: share(2_500) },
  evidence: ['service_report'],
  window: { earliestDays: 0, latestDays: 60, graceDays: 7, trackingDaysAfterService: 90 },
  perClient: 1,
  ...change,
});

/** Start 500 €, six months of 100 €, two plans of 200 €, one month of work 1 000 €, three months 3 000 € topped up. */
export const aRateCard = (change: Partial<RateCard> = {}): RateCard => ({
  version: 1,
  milestoneShareCap: share(10_000),
  steps: [
    aStep({
      key: 'start',
      kind: 'start_fee',
      title: titled('Aloituspalkkio', 'Startavgift', 'Start fee'),
      price: { set: 'by_buyer', cents: cents(50_000) },
    }),
    aStep({ key: 'month', kind: 'month_fee', price: { set: 'by_buyer', cents: cents(10_000) }, perClient: 6 }),
    aStep({ key: 'plan', kind: 'milestone', price: { set: 'by_buyer', cents: cents(20_000) }, perClient: 2 }),
    aStep({
      key: 'work-1m',
      kind: 'employment_1m',
      evidence: ['register', 'employer'],
      threshold: aThreshold({ days: 30 }),
      exclusive: { group: 'work', topUp: true },
    }),
    aStep({
      key: 'work-3m',
      kind: 'employment_3m',
      price: { set: 'by_buyer', cents: cents(300_000) },
      evidence: ['register', 'employer'],
      threshold: aThreshold({ days: 90 }),
      exclusive: { group: 'work', topUp: true },
      after: 'work-1m',
    }),
  ],
  ...change,
});
