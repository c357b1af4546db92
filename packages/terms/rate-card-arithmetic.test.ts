import { type Cents, cents, share } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountDue, type Earned } from './amount-due.ts';
import { DISTANCE_GROUPS, type DistanceGroup } from './groups.ts';
import type { RateCard, Step } from './rate-card.ts';
import { isMilestone, maximumOfTimes, maximumPerClient, milestoneCeiling, priceOf } from './rate-card-arithmetic.ts';
import { cell, type Row, readCsv } from './testing/read-csv.ts';
import { aStep, workCoachingCard } from './testing/sample-card.ts';

const examples = (name: string): readonly Row[] =>
  readCsv(new URL(`testing/worked-examples/${name}.csv`, import.meta.url));
const groupOf = (row: Row): DistanceGroup => DISTANCE_GROUPS.find((group) => group === row['group']) ?? 'A';

const cardOf = (row: Row): RateCard => {
  const cap = cell(row, 'cap_per_client_cents');
  return {
    ...workCoachingCard(),
    milestoneShareCap: share(Number(cell(row, 'milestone_share_bp'))),
    ...(cap === '' ? {} : { capPerClientCents: cents(Number(cap)) }),
  };
};

const earnedOf = (text: string): readonly Earned[] =>
  text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => ({ stepKey: part.split(':')[0] ?? '', cents: cents(Number(part.split(':')[1])) }));

describe('price of a step', () => {
  it('adds the uplift of the group and rounds once', () => {
    const step = aStep('one', { price: { set: 'by_buyer', cents: cents(333) } });
    expect(DISTANCE_GROUPS.map((group) => priceOf(step, group))).toEqual([333, 366, 416, 500]);
  });

  it('is the cap while the bid is not in', () => {
    expect(priceOf(aStep('one', { price: { set: 'by_bid', capCents: cents(1_000) } }), 'B')).toBe(1_100);
  });
});

describe('worked examples', () => {
  it.each(examples('maximum-per-client'))('maximum: $group $milestone_share_bp $cap_per_client_cents', (row) => {
    expect(maximumPerClient(cardOf(row), groupOf(row))).toBe(Number(cell(row, 'maximum_cents')));
  });

  it.each(examples('amount-due'))('due: $earned_before then $step', (row) => {
    const due = amountDue(cardOf(row), {
      stepKey: cell(row, 'step'),
      group: groupOf(row),
      earned: earnedOf(cell(row, 'earned_before')),
      stepPaidUnderAgreementCents: cents(0),
    });
    const limit = cell(row, 'limited_by');
    if (cell(row, 'due_cents') !== '') {
      const value = { cents: Number(cell(row, 'due_cents')), ...(limit === '' ? {} : { limitedBy: limit }) };
      expect(due).toEqual({ ok: true, value });
    } else {
      const error = due.ok ? undefined : due.error;
      expect(error?.code === 'rate_card.nothing_due' ? error.limitedBy : error?.code).toBe(
        limit === 'earned_already' ? 'rate_card.earned_already' : limit,
      );
    }
  });
});

describe('amount due', () => {
  const question = { group: 'A', earned: [], stepPaidUnderAgreementCents: cents(0) } as const;

  it('refuses a step the card does not have', () => {
    expect(amountDue(workCoachingCard(), { ...question, stepKey: 'bonus' })).toEqual({
      ok: false,
      error: { code: 'rate_card.unknown_step', step: 'bonus' },
    });
  });

  it('obeys the ceiling per agreement', () => {
    const card = { ...workCoachingCard(), steps: [aStep('one', { capPerAgreementCents: cents(15_000) })] };
    const free = { ...card, milestoneShareCap: share(10_000) };
    const ask = (paid: number) =>
      amountDue(free, { ...question, stepKey: 'one', stepPaidUnderAgreementCents: cents(paid) });
    expect(ask(0)).toEqual({ ok: true, value: { cents: 10_000 } });
    expect(ask(10_000)).toEqual({ ok: true, value: { cents: 5_000, limitedBy: 'cap_per_agreement' } });
    expect(ask(15_000)).toMatchObject({ ok: false, error: { limitedBy: 'cap_per_agreement' } });
  });

  it('pays one of an exclusive group without top-up', () => {
    const job = { group: 'job', topUp: false };
    const card = {
      ...workCoachingCard(),
      steps: [
        aStep('a', { kind: 'education_start', exclusive: job }),
        aStep('b', { kind: 'employment_1m', exclusive: job }),
      ],
    };
    const earned = [{ stepKey: 'a', cents: cents(10_000) }];
    expect(amountDue(card, { ...question, stepKey: 'b', earned })).toMatchObject({
      error: { limitedBy: 'exclusive_group' },
    });
    expect(amountDue(card, { ...question, stepKey: 'b' })).toEqual({ ok: true, value: { cents: 10_000 } });
    expect(maximumPerClient(card, 'A')).toBe(10_000);
  });

  it('may be nothing for a free step', () => {
    const card = {
      ...workCoachingCard(),
      milestoneShareCap: share(10_000),
      steps: [aStep('free', { price: { set: 'by_buyer', cents: cents(0) } })],
    };
    expect(amountDue(card, { ...question, stepKey: 'free' })).toEqual({ ok: true, value: { cents: 0 } });
  });
});

const anyCard = fc
  .record({
    prices: fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 8, maxLength: 8 }),
    shareCap: fc.integer({ min: 0, max: 10_000 }),
    cap: fc.option(fc.integer({ min: 1, max: 400_000 }), { nil: undefined }),
    topUp: fc.boolean(),
  })
  .map(({ prices, shareCap, cap, topUp }): RateCard => {
    const card = workCoachingCard();
    return {
      ...card,
      milestoneShareCap: share(shareCap),
      ...(cap === undefined ? {} : { capPerClientCents: cents(cap) }),
      steps: card.steps.map((step, i) => ({
        ...step,
        price: { set: 'by_buyer', cents: cents(prices[i] ?? 0) },
        ...(step.exclusive === undefined ? {} : { exclusive: { ...step.exclusive, topUp } }),
      })),
    };
  });

describe('whatever a client earns, in whatever order', () => {
  const anyOrder = fc.array(fc.constantFrom(...workCoachingCard().steps.map((step) => step.key)), { maxLength: 30 });

  it('the sum stays within the maximum, the milestones within their share', () => {
    fc.assert(
      fc.property(anyCard, fc.constantFrom(...DISTANCE_GROUPS), anyOrder, (card, group, keys) => {
        const earned: Earned[] = [];
        for (const stepKey of keys) {
          const due = amountDue(card, { stepKey, group, earned, stepPaidUnderAgreementCents: cents(0) });
          if (due.ok) earned.push({ stepKey, cents: due.value.cents });
        }
        const total = earned.reduce((sum, one) => sum + one.cents, 0);
        expect(total).toBeLessThanOrEqual(maximumPerClient(card, group));
        const milestones = new Set(card.steps.filter(isMilestone).map((step) => step.key));
        const ofMilestones = earned
          .filter((one) => milestones.has(one.stepKey))
          .reduce((sum, one) => sum + one.cents, 0);
        expect(ofMilestones).toBeLessThanOrEqual(milestoneCeiling(card, group) ?? Infinity);
        expect(earned.every((one) => one.cents >= 0)).toBe(true);
      }),
    );
  });

  it('the sum stays within the maximum of what can still be earned so many times', () => {
    const times = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(anyCard, fc.constantFrom(...DISTANCE_GROUPS), anyOrder, times, (card, group, keys, most) => {
        const timesOf = ({ key, perClient }: Pick<Step, 'key' | 'perClient'>): number =>
          Math.min(perClient, most[card.steps.findIndex((step) => step.key === key)] ?? 0);
        const earned: Earned[] = [];
        for (const step of keys.flatMap((key) => card.steps.filter((one) => one.key === key))) {
          if (earned.filter(({ stepKey }) => stepKey === step.key).length >= timesOf(step)) continue;
          const due = amountDue(card, { stepKey: step.key, group, earned, stepPaidUnderAgreementCents: cents(0) });
          if (due.ok) earned.push({ stepKey: step.key, cents: due.value.cents });
        }
        const total = earned.reduce((sum, one) => sum + one.cents, 0);
        expect(total).toBeLessThanOrEqual(maximumOfTimes(card, group, timesOf));
        expect(maximumOfTimes(card, group, timesOf)).toBeLessThanOrEqual(maximumPerClient(card, group));
      }),
    );
  });

  it('the maximum is reached by earning everything, the dearest of a group first', () => {
    fc.assert(
      fc.property(anyCard, fc.constantFrom(...DISTANCE_GROUPS), (card, group) => {
        const byPrice = [...card.steps].sort((a, b) => priceOf(b, group) - priceOf(a, group));
        const earned: Earned[] = [];
        for (const step of byPrice)
          for (let i = 0; i < step.perClient; i += 1) {
            const due = amountDue(card, { stepKey: step.key, group, earned, stepPaidUnderAgreementCents: cents(0) });
            if (due.ok) earned.push({ stepKey: step.key, cents: due.value.cents });
          }
        const total: Cents = cents(earned.reduce((sum, one) => sum + one.cents, 0));
        expect(total).toBe(maximumPerClient(card, group));
      }),
    );
  });
});
