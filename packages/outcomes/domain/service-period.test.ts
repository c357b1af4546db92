import { cents, commandsFrom, type Instant, plusMs, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aPeriod, claimId, evidenceId, morning, must, offeredTerms, proposalId } from '../testing/builders.ts';
import { stuck, unreachable } from '../testing/lifecycle-conformance.ts';
import { anEmployment, day } from '../testing/work-builders.ts';
import { MOST_ROWS } from './decide-reports.ts';
import {
  employmentsOf,
  resultsOf,
  SERVICE_PERIOD_STATES,
  type ServicePeriod,
  type ServicePeriodState,
  servicePeriodLifecycle,
} from './service-period.ts';
import { applyPeriod } from './service-period-apply.ts';
import type { ServicePeriodCommand, ServicePeriodCommandName } from './service-period-commands.ts';
import { awaitPeriod, decidePeriod } from './service-period-decide.ts';
import { closesAt, periodDueAt } from './service-period-due.ts';

const started = () =>
  aPeriod()
    .started('2026-01-01')
    .working({ employer: 'E9', start: day('2026-02-01'), lastDay: day('2026-02-10') });
const told = () => started().achieved('plan', '2026-01-20');
const ended = () => told().ended('2026-06-30');

const STATES: { readonly [S in ServicePeriodState]: () => ServicePeriod } = {
  awaited: () => aPeriod().state,
  running: () => told().state,
  paused: () => told().paused('2026-03-01').state,
  ended: () => ended().state,
  tracked_out: () => ended().then({ type: 'track_out' }).state,
  closed: () => {
    const tracked = ended().then({ type: 'track_out' });
    return tracked.then({ type: 'close' }, closesAt(tracked.state)).state;
  },
  dropped: () => aPeriod().then({ type: 'drop', reason: 'declined' }).state,
  voided: () => aPeriod().then({ type: 'void' }).state,
};

const COMMANDS: { readonly [C in ServicePeriodCommandName]: ServicePeriodCommand } = {
  start: { type: 'start', on: day('2026-01-02') },
  pause: { type: 'pause', on: day('2026-05-01') },
  resume: { type: 'resume', on: day('2026-05-10') },
  end: { type: 'end', on: day('2026-06-30'), reason: 'plan_finished' },
  track_out: { type: 'track_out' },
  close: { type: 'close' },
  drop: { type: 'drop', reason: 'expired' },
  offer_again: { type: 'offer_again', terms: offeredTerms({ distanceGroup: 'C' }) },
  void: { type: 'void' },
  note_evidence: { type: 'note_evidence', evidence: evidenceId(4), kind: 'employer' },
  open_proposal: { type: 'open_proposal', proposal: proposalId(1) },
  close_proposal: { type: 'close_proposal', proposal: proposalId(1) },
  correct_day: { type: 'correct_day', kind: 'start_day', day: day('2026-01-03') },
  report_employment: { type: 'report_employment', employment: anEmployment({ start: day('2026-03-01') }) },
  amend_employment: {
    type: 'amend_employment',
    number: 1,
    employment: anEmployment({ employer: 'E9', start: day('2026-02-02') }),
  },
  withdraw_employment: { type: 'withdraw_employment', number: 1 },
  report_result: { type: 'report_result', step: 'plan', achievedOn: day('2026-01-25') },
  withdraw_result: { type: 'withdraw_result', number: 1 },
  review: { type: 'review', on: day('2026-02-01'), drafted: [claimId(1)] },
  record_earning: { type: 'record_earning', claim: claimId(1), step: 'start', cents: cents(100) },
  name_client: { type: 'name_client', client: 'K-17' },
};

const LATE: Instant = morning('2027-06-01');
const refusal = (result: { ok: boolean; error?: { code: string } }): string | undefined => result.error?.code;
const decide = (period: ServicePeriod, command: ServicePeriodCommand, at = LATE) =>
  decidePeriod(period, command, at, 'per_x');

it('names the client of a period that has none, and of no other', () => {
  const name = { type: 'name_client', client: 'K-17' } as const;
  const named = aPeriod().then(name);
  expect(named.state.terms.client).toBe('K-17');
  expect(decide(named.state, { ...name, client: 'K-18' })).toEqual({ ok: true, value: [] });
});

describe('the lifecycle of a service period', () => {
  for (const [state, build] of Object.entries(STATES)) {
    const period = build();
    it(`${state} is what its story makes`, () => expect(period.state).toBe(state));
    for (const [name, command] of Object.entries(COMMANDS)) {
      const allowed = targets(servicePeriodLifecycle, state, name);
      it(`${state} ${allowed.ok ? 'takes' : 'refuses'} ${name}`, () => {
        const decided = decide(period, command);
        if (!allowed.ok) {
          expect(decided).toEqual(allowed);
          return;
        }
        expect(decided.ok && applyPeriod(period, decided.value).state).toBe(allowed.value[0]);
      });
    }
  }

  it('reaches every state and leaves every one but the void', () => {
    expect(unreachable(servicePeriodLifecycle, ['awaited'])).toEqual([]);
    expect(stuck(servicePeriodLifecycle)).toEqual(['voided']);
    expect(commandsFrom(servicePeriodLifecycle, 'voided')).not.toContain('void');
    expect([...SERVICE_PERIOD_STATES]).toEqual(Object.keys(servicePeriodLifecycle));
  });

  it('closes when the last claim has lapsed, not a millisecond before', () => {
    const period = STATES.tracked_out();
    const due = closesAt(period) ?? LATE;
    expect(due).toBe('2026-12-04T22:00:00.000Z');
    expect(decide(period, { type: 'close' }, plusMs(due, -1))).toEqual({
      ok: false,
      error: { code: 'outcomes.not_due', dueAt: due },
    });
    expect(decide(period, { type: 'close' }, due).ok).toBe(true);
    expect(decide(period, { type: 'close' }, plusMs(due, 1)).ok).toBe(true);
  });

  it('a service that has not ended has no closing day', () => {
    const { endedOn: _, ...open } = STATES.tracked_out();
    expect(closesAt(open)).toBeUndefined();
    expect(refusal(decide(open, { type: 'close' }))).toBe('outcomes.not_due');
  });
});

describe('the order of days', () => {
  it('a service does not start tomorrow', () => {
    const start = { type: 'start', on: day('2026-01-02') } as const;
    expect(refusal(decide(STATES.awaited(), start, morning('2026-01-01')))).toBe('outcomes.day_in_future');
    expect(decide(STATES.awaited(), start, morning('2026-01-02')).ok).toBe(true);
  });

  it('a turn does not come before the turn it follows', () => {
    const paused = told().paused('2026-03-10');
    expect(refusal(decide(paused.state, { type: 'resume', on: day('2026-03-09') }))).toBe('outcomes.dates_disagree');
    const resumed = paused.resumed('2026-03-20').state;
    expect(refusal(decide(resumed, { type: 'end', on: day('2026-03-19'), reason: 'moved' }))).toBe(
      'outcomes.dates_disagree',
    );
    expect(decide(resumed, { type: 'end', on: day('2026-03-20'), reason: 'moved' }).ok).toBe(true);
    expect(refusal(decide(told().state, { type: 'pause', on: day('2025-12-31') }))).toBe('outcomes.dates_disagree');
  });

  it('an offer to the next provider carries the next terms', () => {
    const again = aPeriod()
      .then({ type: 'drop', reason: 'declined' })
      .then({ type: 'offer_again', terms: offeredTerms({ distanceGroup: 'D' }) });
    expect(again.state).toMatchObject({ state: 'awaited', terms: { distanceGroup: 'D' } });
    expect(again.state.dropReason).toBeUndefined();
  });
});

describe('corrected days', () => {
  const correct = (kind: 'start_day' | 'end_day', on: string) => ({ type: 'correct_day', kind, day: day(on) }) as const;

  it('change the day that was recorded', () => {
    expect(told().then(correct('start_day', '2026-01-05')).state.startedOn).toBe('2026-01-05');
    expect(ended().then(correct('end_day', '2026-06-01')).state.endedOn).toBe('2026-06-01');
  });

  it('keep the start before the end, and an end that is not there is not corrected', () => {
    expect(refusal(decide(ended().state, correct('start_day', '2026-07-01')))).toBe('outcomes.dates_disagree');
    expect(decide(ended().state, correct('start_day', '2026-06-30')).ok).toBe(true);
    expect(refusal(decide(ended().state, correct('end_day', '2025-12-31')))).toBe('outcomes.dates_disagree');
    expect(decide(ended().state, correct('end_day', '2026-01-01')).ok).toBe(true);
    expect(refusal(decide(told().state, correct('end_day', '2026-06-30')))).toBe('lifecycle.not_allowed');
  });

  it('a correction proposed twice waits once', () => {
    const open = { type: 'open_proposal', proposal: proposalId(1) } as const;
    expect(told().then(open).then(open).state.openProposals).toEqual([proposalId(1)]);
  });
});

describe('telling of work', () => {
  const running = STATES.running();
  const report = (work: Parameters<typeof anEmployment>[0]) =>
    ({ type: 'report_employment', employment: anEmployment(work) }) as const;

  it('refuses what cannot be', () => {
    const impossible = [
      { lastDay: day('2025-01-01') },
      { weeklyHours: 0 },
      { weeklyHours: 169 },
      { weeklyHours: 10.1 },
      { start: day('2026-03-01'), leaves: [{ start: day('2026-02-01'), lastDay: day('2026-03-02') }] },
      { start: day('2026-03-01'), leaves: [{ start: day('2026-03-05'), lastDay: day('2026-03-02') }] },
      {
        start: day('2026-03-01'),
        lastDay: day('2026-03-02'),
        leaves: [{ start: day('2026-03-02'), lastDay: day('2026-03-03') }],
      },
    ];
    for (const work of impossible)
      expect(refusal(decide(running, report(work)))).toBe('outcomes.employment_impossible');
  });

  it('refuses two rows of one employer on one day, and says which', () => {
    expect(decide(running, report({ employer: 'E9', start: day('2026-02-10') }))).toEqual({
      ok: false,
      error: { code: 'outcomes.employment_overlaps', number: 1 },
    });
    expect(decide(running, report({ employer: 'E9', start: day('2026-02-11') })).ok).toBe(true);
    expect(decide(running, report({ employer: 'E8', start: day('2026-02-10') })).ok).toBe(true);
    const before = report({ employer: 'E9', start: day('2026-01-20'), lastDay: day('2026-01-31') });
    expect(decide(running, before).ok).toBe(true);
  });

  it('work from before the service must be told as agreed before', () => {
    expect(refusal(decide(running, report({ start: day('2025-12-31') })))).toBe('outcomes.before_service');
    expect(decide(running, report({ start: day('2025-12-31'), traits: ['agreed_before'] })).ok).toBe(true);
  });

  it('a correction is a new row that names the old one', () => {
    const next = applyPeriod(running, must(decide(running, COMMANDS.amend_employment)));
    expect(next.employments).toHaveLength(2);
    expect(next.employments[0]?.dropped).toBeDefined();
    expect(employmentsOf(next)).toMatchObject([{ number: 2, replaces: 1, start: '2026-02-02' }]);
    expect(refusal(decide(next, COMMANDS.amend_employment))).toBe('outcomes.row_unknown');
    expect(refusal(decide(next, COMMANDS.withdraw_employment))).toBe('outcomes.row_unknown');
    const bad = { ...COMMANDS.amend_employment, number: 2, employment: anEmployment({ weeklyHours: -1 }) } as const;
    expect(refusal(decide(next, bad))).toBe('outcomes.employment_impossible');
  });

  it('holds a bounded number of rows', () => {
    const row = running.employments[0];
    const full = { ...running, employments: row === undefined ? [] : Array.from({ length: MOST_ROWS }, () => row) };
    expect(refusal(decide(full, report({})))).toBe('outcomes.rows_full');
  });
});

describe('telling of results', () => {
  const running = STATES.running();
  const report = (step: string, on: string) => ({ type: 'report_result', step, achievedOn: day(on) }) as const;

  it('is for steps of the card that neither the calendar nor the work clock earns', () => {
    expect(refusal(decide(running, report('unknown', '2026-02-01')))).toBe('outcomes.step_unknown');
    for (const step of ['start', 'month', 'work-1m'])
      expect(refusal(decide(running, report(step, '2026-02-01')))).toBe('outcomes.step_not_reported');
  });

  it('is for days of the service and its tracking time, up to today', () => {
    expect(refusal(decide(running, report('plan', '2026-02-02'), morning('2026-02-01')))).toBe(
      'outcomes.day_in_future',
    );
    expect(decide(running, report('plan', '2026-02-02'), morning('2026-02-02')).ok).toBe(true);
    expect(refusal(decide(running, report('plan', '2025-12-31')))).toBe('outcomes.before_service');
    expect(decide(STATES.ended(), report('plan', '2026-09-28')).ok).toBe(true);
    expect(refusal(decide(STATES.ended(), report('plan', '2026-09-29')))).toBe('outcomes.after_tracking');
  });

  it('is told once a day and as often as the card allows; a withdrawn one frees its place', () => {
    expect(refusal(decide(running, report('plan', '2026-01-20')))).toBe('outcomes.result_reported');
    const twice = told().achieved('plan', '2026-02-20');
    expect(refusal(decide(twice.state, report('plan', '2026-03-20')))).toBe('outcomes.result_reported');
    const again = twice.then({ type: 'withdraw_result', number: 1 }).achieved('plan', '2026-03-20');
    expect(resultsOf(again.state).map((row) => [row.number, row.occurrence])).toEqual([
      [2, 2],
      [3, 1],
    ]);
    expect(refusal(decide(again.state, { type: 'withdraw_result', number: 1 }))).toBe('outcomes.row_unknown');
  });

  it('holds a bounded number of rows', () => {
    const row = running.results[0];
    const full = { ...running, results: row === undefined ? [] : Array.from({ length: MOST_ROWS }, () => row) };
    expect(refusal(decide(full, report('plan', '2026-02-01')))).toBe('outcomes.rows_full');
  });
});

describe('what the client has earned', () => {
  const earn = (amount: number) =>
    ({ type: 'record_earning', claim: claimId(1), step: 'start', cents: cents(amount) }) as const;

  it('is kept net per claim and forgotten when it comes to nothing', () => {
    const running = aPeriod().started().then(earn(500)).then(earn(-200));
    expect(running.state.earnings).toEqual([{ claim: claimId(1), step: 'start', cents: 300 }]);
    expect(running.then(earn(-300)).state.earnings).toEqual([]);
  });
});

describe('when the clock looks again', () => {
  it('at once before the first review, then on the next day that earns something', () => {
    const running = aPeriod()
      .started('2026-01-01')
      .working({ start: day('2026-01-05') });
    expect(periodDueAt(running.state)).toBe(running.state.changedAt);
    const reviewed = running.then({ type: 'review', on: day('2026-01-10'), drafted: [] });
    expect(periodDueAt(reviewed.state)).toBe('2026-01-30T22:00:00.000Z');
    const later = running.then({ type: 'review', on: day('2026-02-04'), drafted: [] });
    expect(periodDueAt(later.state)).toBe('2026-02-27T22:00:00.000Z');
  });

  it('never for one that has not begun; for the last claim when it is tracked out', () => {
    expect(periodDueAt(STATES.awaited())).toBeUndefined();
    const reviewed = aPeriod()
      .started()
      .ended('2026-01-15')
      .then({ type: 'review', on: day('2026-02-01'), drafted: [] });
    expect(periodDueAt(reviewed.state)).toBeUndefined();
    const tracked = reviewed.then({ type: 'track_out' });
    expect(periodDueAt(tracked.state)).toBe(closesAt(tracked.state));
  });
});

describe('small print', () => {
  it('two open employments of one employer overlap', () => {
    const open = aPeriod()
      .started()
      .working({ employer: 'E1', start: day('2026-02-01') }).state;
    const again = {
      type: 'report_employment',
      employment: anEmployment({ employer: 'E1', start: day('2026-05-01') }),
    } as const;
    expect(refusal(decide(open, again))).toBe('outcomes.employment_overlaps');
  });

  it('only the open pause ends, only the named row falls away', () => {
    const twice = told().paused('2026-03-01').resumed('2026-03-05').paused('2026-04-01').resumed('2026-04-02').state;
    expect(twice.pauses).toEqual([
      { start: '2026-03-01', end: '2026-03-05' },
      { start: '2026-04-01', end: '2026-04-02' },
    ]);
    const two = told().achieved('plan', '2026-02-20').then({ type: 'withdraw_result', number: 2 });
    expect(resultsOf(two.state).map((row) => row.number)).toEqual([1]);
  });

  it('a review that left something comes again at once', () => {
    const reviewed = aPeriod()
      .started()
      .then({ type: 'review', on: day('2026-02-01'), drafted: [] });
    const unfinished = reviewed.then({ type: 'review', drafted: [claimId(3)] }).state;
    expect(unfinished.reviewedOn).toBeUndefined();
    expect(periodDueAt(unfinished)).toBe(unfinished.changedAt);
    expect(unfinished.claims).toEqual([claimId(3)]);
  });

  it('a correction joins the claims of its period', () => {
    const earn = {
      type: 'record_earning',
      claim: claimId(1),
      step: 'start',
      cents: cents(-5),
      correction: claimId(2),
    } as const;
    expect(aPeriod().started().then(earn).state).toMatchObject({ claims: [claimId(2)], earnings: [{ cents: -5 }] });
  });

  it('the fact of its birth changes nothing in a period that lives', () => {
    const period = aPeriod().state;
    const born = awaitPeriod(
      { authority: period.authority, referral: period.referral },
      offeredTerms(),
      LATE,
      period.changedBy,
    );
    expect(applyPeriod(period, [born])).toEqual({ ...period, changedAt: LATE });
  });
});
