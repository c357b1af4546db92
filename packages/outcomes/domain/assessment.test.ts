import { cents, plusMs, share } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import {
  aClaim,
  aCopy,
  aPeriod,
  claimId,
  judgedBy,
  morning,
  type PeriodStory,
  proposalId,
} from '../testing/builders.ts';
import { aRateCard } from '../testing/rate-cards.ts';
import { day } from '../testing/work-builders.ts';
import { assess } from './assessment.ts';

const started = () => aPeriod().started('2026-01-01').proving('service_report');
const codes = (answer: ReturnType<typeof assess>): readonly string[] => answer.blocks.map((block) => block.code);
const earning = (story: PeriodStory, step: string, amount: number, claim = 9) =>
  story.then({ type: 'record_earning', claim: claimId(claim), step, cents: cents(amount) });
const worked = () =>
  started()
    .working({ start: day('2026-01-01') })
    .proving('employer', 2);
const IN_APRIL = morning('2026-04-10');

describe('what a claim is worth and what blocks it', () => {
  it('nothing blocks a proven start fee in its window', () => {
    const period = started().state;
    expect(assess(aClaim(period).state, judgedBy(period))).toEqual({
      dueCents: 50_000,
      priceCents: 50_000,
      blocks: [],
    });
  });

  it("the price is the frozen card's for the client's group", () => {
    const far = aPeriod({ distanceGroup: 'D' }).started('2026-01-01').proving('service_report').state;
    expect(assess(aClaim(far).state, judgedBy(far)).dueCents).toBe(62_500);
    const dearer = aCopy({ terms: { ...aCopy().terms, rateCard: aRateCard({ capPerClientCents: cents(1) }) } });
    expect(assess(aClaim(far).state, judgedBy(far, { copy: dearer })).dueCents).toBe(62_500);
  });

  it('evidence of the wrong kind is missing evidence', () => {
    const period = started().state;
    expect(assess(aClaim(period).state, judgedBy(period, { evidence: [] })).blocks).toEqual([
      { code: 'outcomes.evidence_missing', kinds: ['service_report'] },
    ]);
  });

  it('outside the window, at its edges', () => {
    const period = started().state;
    const { state: claim } = aClaim(period);
    const at = (moment: typeof claim.times.opensAt) => codes(assess(claim, judgedBy(period, { at: moment })));
    expect(at(claim.times.opensAt)).toEqual([]);
    expect(at(plusMs(claim.times.lapsesAt, -1))).toEqual([]);
    expect(at(claim.times.lapsesAt)).toEqual(['outcomes.outside_window']);
    expect(at(plusMs(claim.times.lapsesAt, 1))).toEqual(['outcomes.outside_window']);
    const sent = aClaim(period).submitted().state;
    expect(codes(assess(sent, judgedBy(period, { at: claim.times.lapsesAt })))).toEqual([]);
  });

  it('before its window', () => {
    const card = aRateCard();
    const steps = card.steps.map((step) => ({ ...step, window: { ...step.window, earliestDays: 5 } }));
    const period = aPeriod({ rateCard: { ...card, steps } })
      .started('2026-01-01')
      .proving('service_report').state;
    const { state: claim } = aClaim(period);
    expect(codes(assess(claim, judgedBy(period, { at: plusMs(claim.times.opensAt, -1) })))).toEqual([
      'outcomes.outside_window',
    ]);
  });

  it('a correction of a recorded day that waits for its answer', () => {
    const open = started().then({ type: 'open_proposal', proposal: proposalId(1) });
    expect(codes(assess(aClaim(open.state).state, judgedBy(open.state)))).toEqual(['outcomes.open_proposal']);
    const answered = open.then({ type: 'close_proposal', proposal: proposalId(1) }).state;
    expect(codes(assess(aClaim(answered).state, judgedBy(answered)))).toEqual([]);
  });

  it('an agreement whose last window is over', () => {
    const period = started().state;
    const closed = judgedBy(period, { copy: aCopy({ state: 'closed' }) });
    expect(codes(assess(aClaim(period).state, closed))).toEqual(['outcomes.agreement_ended']);
    expect(codes(assess(aClaim(period).state, judgedBy(period, { copy: aCopy({ state: 'run_off' }) })))).toEqual([]);
  });

  it('money that is not reserved, to the cent', () => {
    const period = started().state;
    const reserving = (committed: number) =>
      assess(aClaim(period).state, judgedBy(period, { committedCents: cents(committed) }));
    expect(codes(reserving(50_000))).toEqual([]);
    expect(reserving(49_999).blocks).toEqual([
      { code: 'outcomes.no_commitment', neededCents: 50_000, leftCents: 49_999 },
    ]);
    const overdrawn = earning(started(), 'month', 600_000).state;
    expect(assess(aClaim(overdrawn).state, judgedBy(overdrawn)).blocks).toEqual([
      { code: 'outcomes.no_commitment', neededCents: 50_000, leftCents: 0 },
    ]);
  });

  it('its own earlier verification does not count against it', () => {
    const period = earning(started(), 'start', 50_000, 1).state;
    expect(codes(assess(aClaim(period).state, judgedBy(period)))).toEqual([]);
  });

  it('an outcome already paid', () => {
    const period = earning(started(), 'start', 50_000).state;
    expect(assess(aClaim(period).state, judgedBy(period)).blocks).toEqual([
      { code: 'outcomes.duplicate', step: 'start' },
    ]);
  });

  it('an outcome of an exclusive group of which enough is paid', () => {
    const period = earning(worked(), 'work-3m', 300_000).state;
    const claim = aClaim(period, 'work-1m').state;
    expect(codes(assess(claim, judgedBy(period, { at: IN_APRIL })))).toContain('outcomes.duplicate');
  });

  it('a higher step is topped up', () => {
    const period = earning(worked(), 'work-1m', 100_000).state;
    const answer = assess(aClaim(period, 'work-3m').state, judgedBy(period, { at: IN_APRIL }));
    expect(answer).toEqual({ dueCents: 200_000, priceCents: 300_000, limitedBy: 'exclusive_group', blocks: [] });
  });

  it('a step whose step before is not verified', () => {
    const period = worked().state;
    expect(assess(aClaim(period, 'work-3m').state, judgedBy(period, { at: IN_APRIL })).blocks).toEqual([
      { code: 'outcomes.step_before_missing', step: 'work-1m' },
    ]);
  });

  it('a ceiling that is used up, and one that leaves a part', () => {
    const capped = aPeriod({ rateCard: aRateCard({ capPerClientCents: cents(60_000) }) })
      .started('2026-01-01')
      .proving('service_report');
    const full = earning(capped, 'month', 60_000).state;
    expect(assess(aClaim(full).state, judgedBy(full)).blocks).toEqual([
      { code: 'outcomes.cap_reached', limitedBy: 'cap_per_client' },
    ]);
    const part = earning(capped, 'month', 30_000).state;
    expect(assess(aClaim(part).state, judgedBy(part))).toMatchObject({
      dueCents: 30_000,
      limitedBy: 'cap_per_client',
      blocks: [],
    });
  });

  it('a ceiling of the step under the agreement', () => {
    const card = aRateCard();
    const steps = card.steps.map((step) =>
      step.key === 'start' ? { ...step, capPerAgreementCents: cents(70_000) } : step,
    );
    const period = aPeriod({ rateCard: { ...card, steps } })
      .started('2026-01-01')
      .proving('service_report').state;
    const paid = judgedBy(period, { copy: aCopy({ stepPaid: { start: cents(30_000) } }) });
    expect(assess(aClaim(period).state, paid)).toMatchObject({
      dueCents: 40_000,
      limitedBy: 'cap_per_agreement',
      blocks: [],
    });
  });

  it('milestones beyond their share', () => {
    const period = aPeriod({ rateCard: aRateCard({ milestoneShareCap: share(0) }) })
      .started('2026-01-01')
      .achieved('plan', '2026-01-05')
      .proving('service_report').state;
    expect(assess(aClaim(period, 'plan').state, judgedBy(period)).blocks).toEqual([
      { code: 'outcomes.cap_reached', limitedBy: 'milestone_share' },
    ]);
  });

  it('facts that no longer carry it', () => {
    const claim = aClaim(worked().state, 'work-1m').state;
    const gone = worked().then({ type: 'withdraw_employment', number: 1 }).state;
    expect(codes(assess(claim, judgedBy(gone, { at: morning('2026-02-10') })))).toEqual(['outcomes.not_earned']);
    expect(assess({ ...claim, step: 'unknown' }, judgedBy(gone)).blocks).toEqual([
      { code: 'outcomes.not_earned', earnedOn: '2026-01-30' },
    ]);
  });

  it('nothing blocks a correction, and it is worth what was decided', () => {
    const period = started().then({ type: 'open_proposal', proposal: proposalId(1) }).state;
    const correction = { ...aClaim(period).state, corrects: claimId(1), amountCents: cents(-100) };
    expect(assess(correction, judgedBy(period))).toEqual({ dueCents: -100, blocks: [] });
  });
});
