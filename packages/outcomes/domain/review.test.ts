import { startOfDay } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aClaim, aPeriod, claimId, morning, type PeriodStory, PROVIDER } from '../testing/builders.ts';
import { day } from '../testing/work-builders.ts';
import type { Claim } from './claim.ts';
import { draftedClaim } from './claim-apply.ts';
import { draftClaim } from './claim-decide.ts';
import { earnedOutcomes, monthServed, nextOutcomeDay, workClock } from './drafts.ts';
import { reviewClaims } from './review.ts';
import type { ServicePeriod } from './service-period.ts';

const outcomes = (story: PeriodStory, asOf: string): readonly string[] =>
  earnedOutcomes(story.state, day(asOf)).map((one) => `${one.step}/${String(one.occurrence)} ${one.earnedOn}`);

/** Claims as the system would have drafted them. */
const draftAll = (period: ServicePeriod, asOf: string): readonly Claim[] =>
  reviewClaims(period, [], morning(asOf)).draft.flatMap((draft, n) => {
    const step = period.terms.rateCard.steps.find((one) => one.key === draft.step);
    if (step === undefined) return [];
    return [draftedClaim(draftClaim(claimId(n + 1), period, step, draft, startOfDay(draft.earnedOn), 'clock'))];
  });

describe('what the facts earn', () => {
  it('nothing before the service, the start fee on its first day', () => {
    expect(outcomes(aPeriod(), '2026-12-31')).toEqual([]);
    expect(outcomes(aPeriod().started('2026-01-01'), '2026-01-01')).toEqual(['start/1 2026-01-01']);
  });

  it('a month fee for each full month, up to the number on the card', () => {
    const started = aPeriod().started('2026-01-31');
    expect(outcomes(started, '2026-03-30')).toEqual(['start/1 2026-01-31', 'month/1 2026-02-27', 'month/2 2026-03-30']);
    expect(outcomes(started, '2027-12-31').filter((text) => text.startsWith('month'))).toHaveLength(6);
  });

  it('days of pause move the month, and an open pause stops it', () => {
    const pauses = [{ start: day('2026-01-10'), end: day('2026-01-15') }];
    expect(monthServed(day('2026-01-01'), pauses, 1)).toBe('2026-02-05');
    expect(monthServed(day('2026-01-01'), [{ start: day('2026-02-01') }], 1)).toBe('2026-01-31');
    expect(monthServed(day('2026-01-01'), [{ start: day('2026-01-31') }], 1)).toBeUndefined();
  });

  it('no month after the end, and no half month', () => {
    expect(outcomes(aPeriod().started('2026-01-01').ended('2026-02-27'), '2026-12-31')).toEqual([
      'start/1 2026-01-01',
      'month/1 2026-01-31',
    ]);
  });

  it('what was told, while the tracking time lasts', () => {
    const told = aPeriod().started('2026-01-01').achieved('plan', '2026-01-20').achieved('plan', '2026-07-01');
    expect(outcomes(told, '2026-01-25')).toContain('plan/2 2026-07-01');
    expect(outcomes(told.ended('2026-02-01'), '2026-12-31')).not.toContain('plan/2 2026-07-01');
  });

  it('work when the clock says so, and the day it is expected before that', () => {
    const working = aPeriod()
      .started('2026-01-01')
      .working({ start: day('2026-01-05') });
    expect(outcomes(working, '2026-02-02')).not.toContain('work-1m/1 2026-02-03');
    expect(outcomes(working, '2026-02-03')).toContain('work-1m/1 2026-02-03');
    expect(nextOutcomeDay(working.state, day('2026-02-02'))).toBe('2026-02-03');
  });

  it('the clock runs for work steps of a started service only', () => {
    const [start, , , work] = aPeriod().state.terms.rateCard.steps;
    const running = aPeriod().started().state;
    expect(work && workClock(aPeriod().state, work, day('2026-02-01'))).toBeUndefined();
    expect(start && workClock(running, start, day('2026-02-01'))).toBeUndefined();
    expect(work && workClock(running, work, day('2026-02-01'))?.neededDays).toBe(30);
    expect(work && workClock(aPeriod().started().ended('2026-01-02').state, work, day('2026-12-01'))?.state).toBe(
      'out_of_time',
    );
  });

  it('a void period earns nothing', () =>
    expect(outcomes(aPeriod().started().then({ type: 'void' }), '2026-12-31')).toEqual([]));
});

describe('the review of claims', () => {
  const working = aPeriod()
    .started('2026-01-01')
    .working({ start: day('2026-01-05') });

  it('drafts what is earned and not yet claimed, and nothing twice', () => {
    const { draft } = reviewClaims(working.state, [], morning('2026-02-10'));
    expect(draft.map((one) => one.step)).toEqual(['start', 'month', 'work-1m']);
    const claims = draftAll(working.state, '2026-02-10');
    expect(reviewClaims(working.state, claims, morning('2026-02-10'))).toEqual({
      draft: [],
      reschedule: [],
      withdraw: [],
    });
  });

  it('moves a draft to the new earned day and withdraws one that is no longer earned', () => {
    const claims = draftAll(working.state, '2026-02-10');
    const employment = { employer: 'E1', start: day('2026-01-06'), weeklyHours: 30, traits: [], leaves: [] };
    const moved = working.then({ type: 'amend_employment', number: 1, employment }).state;
    expect(reviewClaims(moved, claims, morning('2026-02-10')).reschedule).toMatchObject([
      { claim: { step: 'work-1m' }, earnedOn: '2026-02-04' },
    ]);
    const gone = working.then({ type: 'withdraw_employment', number: 1 }).state;
    expect(reviewClaims(gone, claims, morning('2026-02-10')).withdraw.map((one) => one.step)).toEqual(['work-1m']);
  });

  it('leaves a claim that has been sent to the verifier', () => {
    const submitted = aClaim(working.state, 'work-1m').submitted().state;
    const gone = working.then({ type: 'withdraw_employment', number: 1 }).state;
    expect(reviewClaims(gone, [submitted], morning('2026-02-10')).withdraw).toEqual([]);
  });

  it('takes back everything undecided from a void period, and nothing decided', () => {
    const period = aPeriod().started();
    const claims = [
      aClaim(period.state).submitted().state,
      aClaim(period.state).inCheck().state,
      aClaim(period.state).verified().state,
    ];
    const review = reviewClaims(period.then({ type: 'void' }).state, claims, morning('2026-01-11'));
    expect(review.withdraw.map((one) => one.state)).toEqual(['submitted', 'in_check']);
    expect(review.draft).toEqual([]);
  });

  it('a withdrawn claim does not stand in the way of a new one', () => {
    const period = aPeriod().started().state;
    const withdrawn = aClaim(period).then(
      { type: 'withdraw', code: 'no_longer_earned' },
      morning('2026-01-02'),
      'clock',
    ).state;
    expect(reviewClaims(period, [withdrawn], morning('2026-01-05')).draft).toMatchObject([
      { step: 'start', occurrence: 1 },
    ]);
  });

  it('a final rejection does, unless the outcome is earned anew on another day', () => {
    const rejected = { ...aClaim(working.state, 'work-1m').state, state: 'rejected_finally' } as const;
    const others = draftAll(working.state, '2026-02-10').filter((claim) => claim.step !== 'work-1m');
    expect(reviewClaims(working.state, [...others, rejected], morning('2026-02-10')).draft).toEqual([]);
    const employment = { employer: 'E2', start: day('2026-01-08'), weeklyHours: 30, traits: [], leaves: [] };
    const anew = working.then({ type: 'amend_employment', number: 1, employment }).state;
    expect(reviewClaims(anew, [...others, rejected], morning('2026-02-10')).draft).toEqual([
      { step: 'work-1m', occurrence: 1, earnedOn: '2026-02-06', replaces: rejected.claim },
    ]);
  });

  it('a correction is no claim on the outcome', () => {
    const period = aPeriod().started().state;
    const original = aClaim(period).verified().state;
    const correction = { ...original, claim: claimId(8), corrects: original.claim };
    expect(reviewClaims(period, [original, correction], morning('2026-01-11'))).toEqual({
      draft: [],
      reschedule: [],
      withdraw: [],
    });
  });

  it('never leaves two live claims on one outcome, whatever is told in whatever order', () => {
    const acts = fc.array(
      fc.record({
        employer: fc.constantFrom('E1', 'E2'),
        from: fc.integer({ min: 1, max: 28 }),
        at: fc.integer({ min: 1, max: 12 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(acts, (list) => {
        let story = aPeriod().started('2026-01-01');
        let claims: readonly Claim[] = [];
        for (const act of [...list].sort((a, b) => a.at - b.at)) {
          const month = String(act.at).padStart(2, '0');
          const start = day(`2026-${month}-${String(act.from).padStart(2, '0')}`);
          const taken = story.state.employments.find(
            (row) => row.dropped === undefined && row.employer === act.employer,
          );
          if (taken !== undefined) story = story.then({ type: 'withdraw_employment', number: taken.number });
          story = story.working({ employer: act.employer, start });
          const at = morning(`2026-${month}-28`);
          const { draft, withdraw } = reviewClaims(story.state, claims, at);
          const kept = claims.map((claim) =>
            withdraw.includes(claim) ? { ...claim, state: 'withdrawn' as const } : claim,
          );
          const made = draft.map((one) => ({
            ...aClaim(aPeriod().started('2026-01-01').state).state,
            ...one,
            claim: claimId(kept.length),
          }));
          claims = [...kept, ...made];
        }
        const live = claims
          .filter((claim) => claim.state !== 'withdrawn')
          .map((claim) => `${claim.step}/${String(claim.occurrence)}`);
        expect(new Set(live).size).toBe(live.length);
        expect(claims.every((claim) => claim.provider === PROVIDER)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
