import { cents, share } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import type { RateCard, Step } from './rate-card.ts';
import { checkRateCard, rateCardErrors } from './rate-card-check.ts';
import { aStep, workCoachingCard, workCoachingCardToBid } from './testing/sample-card.ts';

const withStep = (changes: Partial<Step>): RateCard => ({ ...workCoachingCard(), steps: [aStep('one', changes)] });
const threshold = workCoachingCard().steps.find((step) => step.key === 'work-1m')?.threshold;
const job = { group: 'job', topUp: true };

describe('a rate card', () => {
  it('is accepted when it can be used', () => {
    expect(checkRateCard(workCoachingCard()).ok).toBe(true);
    expect(checkRateCard(workCoachingCardToBid()).ok).toBe(true);
    for (const afterSwitchDays of [0, 14, 366])
      expect(checkRateCard({ ...workCoachingCard(), afterSwitchDays }).ok).toBe(true);
  });

  it.each([
    ['key_form', { key: 'Work 1' }],
    ['title_missing', { title: { fi: 'Työ', sv: ' ', en: 'Work' } }],
    ['price_negative', { price: { set: 'by_bid', capCents: cents(-1) } }],
    ['uplift_negative', { uplift: { A: share(0), B: share(0), C: share(0), D: share(-1) } }],
    ['evidence_missing', { evidence: [] }],
    ['window_unreal', { window: { earliestDays: 10, latestDays: 9, graceDays: 0, trackingDaysAfterService: 0 } }],
    ['window_unreal', { window: { earliestDays: 0, latestDays: 9, graceDays: -1, trackingDaysAfterService: 0 } }],
    ['threshold_missing', { kind: 'employment_1m' }],
    ['per_client_unreal', { perClient: 0 }],
    ['cap_unreal', { capPerAgreementCents: cents(0) }],
    ['group_repeats', { perClient: 2, exclusive: job }],
    ['after_unknown', { after: 'nothing' }],
    ['after_circular', { after: 'one' }],
  ] as const)('refuses %s', (code, changes) => {
    expect(rateCardErrors(withStep(changes)).map((error) => error.code)).toContain(`rate_card.${code}`);
    expect(checkRateCard(withStep(changes)).ok).toBe(false);
  });

  it.each([
    { days: 0 },
    { permittedBreakDays: -1 },
    { weeklyHours: 169 },
    { weeklyHours: 10, weeklyHoursPartialAbility: 11 },
    { weeklyHoursPartialAbility: -1 },
  ])('refuses the threshold %o', (changes) => {
    if (threshold === undefined) throw new Error('the sample card has a threshold');
    const card = withStep({ kind: 'employment_1m', threshold: { ...threshold, ...changes } });
    expect(rateCardErrors(card)).toEqual([{ code: 'rate_card.threshold_unreal', step: 'one' }]);
  });

  it.each([
    ['no_steps', { steps: [] }],
    ['version_unreal', { version: 0 }],
    ['share_cap_unreal', { milestoneShareCap: share(10_001) }],
    ['client_cap_unreal', { capPerClientCents: cents(0) }],
    ['after_switch_unreal', { afterSwitchDays: -1 }],
    ['after_switch_unreal', { afterSwitchDays: 1.5 }],
    ['after_switch_unreal', { afterSwitchDays: 367 }],
  ])('refuses %s', (code, changes) => {
    expect(rateCardErrors({ ...workCoachingCard(), ...changes })).toEqual([{ code: `rate_card.${code}` }]);
  });

  it('refuses a key twice, a longer circle and a group of unlike steps', () => {
    const two = (a: Step, b: Step): readonly string[] =>
      rateCardErrors({ ...workCoachingCard(), steps: [a, b] }).map((error) => error.code);
    expect(two(aStep('a'), aStep('a'))).toEqual(['rate_card.key_repeated', 'rate_card.key_repeated']);
    expect(two(aStep('a', { after: 'b' }), aStep('b', { after: 'a' }))).toEqual([
      'rate_card.after_circular',
      'rate_card.after_circular',
    ]);
    const paid = aStep('paid', { kind: 'education_start', exclusive: job });
    expect(two(aStep('a', { exclusive: job }), paid)).toContain('rate_card.group_mixed');
    expect(two(aStep('a', { kind: 'start_fee', exclusive: { ...job, topUp: false } }), paid)).toContain(
      'rate_card.group_mixed',
    );
    expect(two(aStep('a', { after: 'b' }), aStep('b'))).toEqual([]);
  });
});
