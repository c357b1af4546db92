import { cents } from '@kt/kernel';
import { maximumPerClient, type RateCard } from '@kt/terms';
import { describe, expect, it } from 'vitest';
import { aPeriod, claimId, OTHER_PROVIDER, PROVIDER } from '../testing/builders.ts';
import { aRateCard, aStep } from '../testing/rate-cards.ts';
import { day } from '../testing/work-builders.ts';
import { type ClientRecord, NO_RECORD, withClaim } from './client-record.ts';
import { type FormerFees, formerFees, mostOfBoth, nextFees, recordAfter } from './fees-at-switch.ts';
import type { Earning, ServicePeriod } from './service-period.ts';

const LAST = day('2026-03-31');

const left = (card: RateCard = aRateCard(), earnings: readonly Earning[] = []) => {
  const { state } = aPeriod({ rateCard: card })
    .started('2026-01-01')
    .then({ type: 'end', on: LAST, reason: 'switched_provider' });
  return { ...state, endedOn: LAST, earnings };
};
const fees = (earnings: readonly Earning[] = [], committed = 500_000): FormerFees =>
  formerFees({ period: left(aRateCard(), earnings), card: aRateCard(), committedCents: cents(committed) });
const START: Earning = { claim: claimId(1), step: 'start', cents: cents(50_000) };

describe('what the former service may still claim', () => {
  it('is its start, the months served, its milestones and the dearest work: 500 + 3 × 100 + 2 × 200 + 3 000 €', () => {
    expect(fees()).toMatchObject({ earnedCents: 0, stillCents: 420_000, lastBegin: LAST });
    expect(fees().times).toMatchObject({ start: 1, month: 3, plan: 2, 'work-3m': 1 });
  });

  it('is less what it has earned, and never more than is reserved', () => {
    expect(fees([START])).toMatchObject({ earnedCents: 50_000, stillCents: 370_000 });
    expect(fees([START], 100_000).stillCents).toBe(50_000);
    expect(fees([START], 40_000).stillCents).toBe(0);
  });

  it('begins by the last day, or within the days that its card says', () => {
    const card = aRateCard({ afterSwitchDays: 10 });
    expect(formerFees({ period: left(card), card, committedCents: cents(1) }).lastBegin).toBe('2026-04-10');
  });
});

const studying = (change: Partial<RateCard> = {}): RateCard => {
  const card = aRateCard(change);
  return { ...card, steps: [...card.steps, aStep({ key: 'study', kind: 'education_start' })] };
};
const next = { serviceType: 'coaching', card: studying(), distanceGroup: 'B', on: LAST } as const;
const barsOf = (record: ClientRecord, provider = OTHER_PROVIDER) =>
  Object.fromEntries(
    nextFees(record, { ...next, provider }).steps.flatMap(({ step, bar }) => (bar ? [[step, bar]] : [])),
  );

describe('what the next service may claim', () => {
  const record = recordAfter(NO_RECORD, left(studying({ afterSwitchDays: 10 })));

  it('reserves the most of its card, as an offer does, and names its prices for the group of the client', () => {
    const { maximumCents, steps } = nextFees(record, { ...next, provider: OTHER_PROVIDER, distanceGroup: 'C' });
    expect(maximumCents).toBe(maximumPerClient(studying(), 'C'));
    expect(steps.find(({ step }) => step === 'start')?.priceCents).toBe(55_000);
  });

  it('is not paid for work or studies that begin in the time of the former one; months and milestones are its own', () => {
    const bar = { code: 'outcomes.of_other_service', from: '2026-04-11' };
    expect(barsOf(record)).toEqual({ 'work-1m': bar, 'work-3m': bar, study: bar });
  });

  it('is free of what the former card does not pay for', () => {
    const without = left({ ...aRateCard(), steps: aRateCard().steps.filter(({ key }) => key === 'start') });
    expect(barsOf(recordAfter(NO_RECORD, without))).toEqual({});
  });

  const paidIn = (period: ServicePeriod, kind: 'start_fee' | 'education_start', from: string): ClientRecord =>
    withClaim(recordAfter(NO_RECORD, period), {
      claim: claimId(1),
      referral: period.referral,
      provider: PROVIDER,
      serviceType: 'coaching',
      kind,
      from: day(from),
      to: day(from),
      paid: true,
    });

  it('is paid no second start fee when the client comes back to it', () => {
    const paid = paidIn(left(), 'start_fee', '2026-01-01');
    expect(barsOf(paid, PROVIDER)['start']).toEqual({ code: 'outcomes.start_fee_again' });
    expect(barsOf(paid)['start']).toBeUndefined();
  });

  it('waits for no service that goes on, and for the later of two days', () => {
    const running = aPeriod({ rateCard: studying() }).started('2026-01-01').state;
    expect(barsOf(recordAfter(NO_RECORD, running))).toEqual({});
    const long = left(studying({ afterSwitchDays: 200 }));
    expect(barsOf(paidIn(long, 'education_start', '2026-03-01'))['study']).toEqual({
      code: 'outcomes.of_other_service',
      from: '2026-10-18',
    });
  });

  it('is not paid for studies that were paid within ninety days', () => {
    expect(barsOf(paidIn(left(studying()), 'education_start', '2026-03-01'))['study']).toEqual({
      code: 'outcomes.paid_elsewhere',
      from: '2026-05-31',
    });
  });
});

it('costs at most what the former has earned and may still earn, and what the next reserves', () => {
  const to = nextFees(recordAfter(NO_RECORD, left()), { ...next, provider: OTHER_PROVIDER });
  expect(mostOfBoth(fees([START]), to)).toBe(50_000 + 370_000 + 550_000);
});
