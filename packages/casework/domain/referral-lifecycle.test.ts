import { type Actor, endOfDay, type Instant, localDate, plusMs, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aReferral, CHOICE } from '../testing/a-referral.ts';
import { CASE_WORKER, MUSTASAARI, OFFER_TERMS, OPENED_AT, PROVIDER_WORKER, proposalId } from '../testing/samples.ts';
import { REFERRAL_STATES, type Referral, type ReferralState, referralDueAt, referralLifecycle } from './referral.ts';
import { applyReferral, referralAsOf } from './referral-apply.ts';
import type { ReferralCommand, ReferralCommandName } from './referral-commands.ts';
import { decideReferral } from './referral-decide.ts';

const IN_STATE: { readonly [S in ReferralState]: () => Referral } = {
  draft: () => aReferral().chosen().referral,
  offered: () => aReferral().offered().referral,
  accepted: () => aReferral().accepted().referral,
  started: () => aReferral().started().referral,
  paused: () => aReferral().paused().referral,
  ended: () => aReferral().ended().referral,
  tracked_out: () => aReferral().trackedOut().referral,
  declined: () => aReferral().declined().referral,
  expired: () => aReferral().expired().referral,
  cancelled: () => aReferral().cancelled().referral,
  voided: () => aReferral().voided().referral,
};

const LATE = endOfDay(localDate('2026-07-01'));
const ON = localDate('2026-07-01');
const COMMANDS: { readonly [C in ReferralCommandName]: ReferralCommand<C> } = {
  set_group: { command: 'set_group', distanceGroup: 'C' },
  choose: CHOICE,
  offer: { command: 'offer', ...OFFER_TERMS },
  accept: { command: 'accept' },
  decline: { command: 'decline', reason: 'language' },
  expire: { command: 'expire' },
  cancel: { command: 'cancel', reason: 'duplicate' },
  void: { command: 'void', reason: 'wrong_client' },
  start: { command: 'start', on: ON },
  pause: { command: 'pause', on: ON, reason: 'illness' },
  resume: { command: 'resume', on: ON },
  end: { command: 'end', on: ON, reason: 'employment' },
  track_out: { command: 'track_out' },
  move: { command: 'move', municipality: MUSTASAARI, from: ON },
  propose_change: {
    command: 'propose_change',
    proposal: proposalId(1),
    kind: 'start_day',
    day: localDate('2026-03-09'),
  },
  approve_change: { command: 'approve_change' },
  reject_change: { command: 'reject_change' },
  withdraw_change: { command: 'withdraw_change' },
};
const NAMES = Object.values(COMMANDS).map(({ command }) => command);
const NEEDS_PROPOSAL: readonly string[] = ['approve_change', 'reject_change', 'withdraw_change'];
const IN_ANSWER_TIME: readonly string[] = ['accept', 'decline'];

const withProposal = (referral: Referral, name: string): Referral => {
  if (!NEEDS_PROPOSAL.includes(name)) return referral;
  const made = decideReferral(referral, COMMANDS.propose_change, LATE, PROVIDER_WORKER);
  return made.ok ? applyReferral(referral, made.value) : referral;
};
const momentFor = (referral: Referral, name: string): Instant => {
  if (IN_ANSWER_TIME.includes(name)) return OPENED_AT;
  return name === 'track_out' || name === 'expire' ? (referralDueAt(referral) ?? LATE) : LATE;
};

const EVERY = REFERRAL_STATES.flatMap((state) => NAMES.map((name) => ({ state, name })));

describe('the lifecycle of a referral', () => {
  it.each(EVERY)('$state × $name does what the table says', ({ state, name }) => {
    const referral = withProposal(IN_STATE[state](), name);
    expect(referral.state).toBe(state);
    const decided = decideReferral(referral, COMMANDS[name], momentFor(referral, name), CASE_WORKER);
    const allowed = targets(referralLifecycle, state, name);
    if (!allowed.ok) {
      expect(decided).toEqual(allowed);
      return;
    }
    expect(decided).toMatchObject({ ok: true });
    expect(allowed.value).toContain(decided.ok ? applyReferral(referral, decided.value).state : 'refused');
  });

  it('reaches every state, and leaves every one but the voided', () => {
    const reached = new Set<string>(['draft']);
    for (const row of Object.values(referralLifecycle)) for (const target of Object.values(row)) reached.add(target);
    expect([...reached].sort()).toEqual([...REFERRAL_STATES].sort());
    const stuck = REFERRAL_STATES.filter((s) => Object.values(referralLifecycle[s]).every((target) => target === s));
    expect(stuck).toEqual(['voided']);
  });
});

describe('the clock', () => {
  const at = (referral: Referral, ms: number): Instant => plusMs(referralDueAt(referral) ?? OPENED_AT, ms);
  const trying = (referral: Referral, command: ReferralCommand, ms: number, by: Actor = 'clock') =>
    decideReferral(referral, command, at(referral, ms), by);

  it('gives the provider until the end of the second working day after the offer', () => {
    const offered = aReferral().offered().referral;
    expect(referralDueAt(offered)).toBe(endOfDay(localDate('2026-03-06')));
    for (const command of ['accept', 'decline'] as const) {
      expect(trying(offered, COMMANDS[command], -1, PROVIDER_WORKER)).toMatchObject({ ok: true });
      const late = { ok: false, error: { code: 'casework.answer_too_late', answerBy: offered.offer?.answerBy } };
      expect(trying(offered, COMMANDS[command], 0, PROVIDER_WORKER)).toEqual(late);
      expect(trying(offered, COMMANDS[command], 1, PROVIDER_WORKER)).toEqual(late);
    }
  });

  it.each([
    ['expire', () => aReferral().offered().referral],
    ['track_out', () => aReferral().ended().referral],
  ] as const)('%s comes when due: not a millisecond early', (name, build) => {
    const referral = build();
    expect(trying(referral, COMMANDS[name], -1)).toEqual({ ok: false, error: { code: 'casework.not_due' } });
    expect(trying(referral, COMMANDS[name], 0)).toMatchObject({ ok: true });
    expect(trying(referral, COMMANDS[name], 1)).toMatchObject({ ok: true });
  });

  it('does not count days off: a Friday offer stands until Tuesday night', () => {
    const friday = plusMs(OPENED_AT, 2 * 86_400_000);
    const { referral } = aReferral()
      .chosen()
      .after({ command: 'offer', ...OFFER_TERMS }, friday);
    expect(referralDueAt(referral)).toBe(endOfDay(localDate('2026-03-10')));
  });

  it('tracks results for as long as the agreement says, from the last day of service', () => {
    const ended = aReferral().ended().referral;
    expect(ended.trackingUntil).toBe('2027-03-11');
    expect(referralDueAt(ended)).toBe(endOfDay(localDate('2027-03-11')));
  });

  it('is right on reading, before any timer has fired', () => {
    const offered = aReferral().offered().referral;
    expect(referralAsOf(offered, at(offered, -1))).toEqual({ referral: offered, facts: [] });
    expect(referralAsOf(offered, at(offered, 0))).toMatchObject({
      referral: { state: 'expired' },
      facts: [{ by: 'clock' }],
    });
    const ended = aReferral().ended().referral;
    expect(referralAsOf(ended, at(ended, 0))).toMatchObject({ referral: { state: 'tracked_out' } });
    expect(referralAsOf(aReferral().referral, LATE).facts).toEqual([]);
  });
});
