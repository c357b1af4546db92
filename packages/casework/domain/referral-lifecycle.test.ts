import { type Actor, endOfDay, type Instant, id, localDate, plusMs, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aReferral, CHOICE } from '../testing/a-referral.ts';
import {
  agreementId,
  CASE_WORKER,
  MUSTASAARI,
  OFFER_TERMS,
  OPENED_AT,
  PROVIDER_WORKER,
  proposalId,
  SUPERVISOR,
} from '../testing/samples.ts';
import { REFERRAL_STATES, type Referral, type ReferralState, referralDueAt, referralLifecycle } from './referral.ts';
import { applyReferral, referralAsOf } from './referral-apply.ts';
import type { ReferralCommand, ReferralCommandName } from './referral-commands.ts';
import { decideReferral } from './referral-decide.ts';

const RANKED = {
  agreements: [agreementId(2)],
  notSelectable: 0,
  at: OPENED_AT,
  preferences: [{ agreement: agreementId(2), competition: id('competition', `cmp_${'1'.padStart(26, '0')}`), rank: 1 }],
};
const IN_STATE: { readonly [S in ReferralState]: () => Referral } = {
  draft: () => aReferral({ shown: RANKED }).chosen().referral,
  offered: () => aReferral().offered().referral,
  acknowledged: () => aReferral().acknowledged().referral,
  accepted: () => aReferral().accepted().referral,
  started: () => aReferral().started().referral,
  paused: () => aReferral().paused().referral,
  ended: () => aReferral().ended().referral,
  tracked_out: () => aReferral().trackedOut().referral,
  returned: () => aReferral().returned().referral,
  declined: () => aReferral().declined().referral,
  expired: () => aReferral().expired().referral,
  cancelled: () => aReferral().cancelled().referral,
  voided: () => aReferral().voided().referral,
};

const LATE = endOfDay(localDate('2026-07-01'));
const ON = localDate('2026-07-01');
const COMMANDS: { readonly [C in ReferralCommandName]: ReferralCommand<C> } = {
  set_group: { command: 'set_group', distanceGroup: 'C' },
  pass_over: { command: 'pass_over', agreement: agreementId(2), reason: 'too_far' },
  choose: CHOICE,
  ask_approval: { command: 'ask_approval', reason: 'need' },
  refuse_approval: { command: 'refuse_approval', reason: 'later' },
  offer: { command: 'offer', ...OFFER_TERMS },
  acknowledge: { command: 'acknowledge' },
  take_back: { command: 'take_back' },
  accept: { command: 'accept' },
  decline: { command: 'decline', reason: 'language' },
  return: { command: 'return', reason: 'not_reached' },
  expire: { command: 'expire' },
  cancel: { command: 'cancel', reason: 'duplicate' },
  void: { command: 'void', reason: 'wrong_client' },
  agree_meeting: { command: 'agree_meeting', meetingAt: LATE, place: 'site' },
  hold_meeting: { command: 'hold_meeting', on: ON },
  miss_meeting: { command: 'miss_meeting', on: ON },
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
const IN_TIME: readonly string[] = ['acknowledge', 'accept', 'decline', 'return', 'take_back'];
const FIRST: Readonly<Record<string, ReferralCommand>> = {
  miss_meeting: COMMANDS.agree_meeting,
  refuse_approval: COMMANDS.ask_approval,
  ...Object.fromEntries(NEEDS_PROPOSAL.map((name) => [name, COMMANDS.propose_change])),
};

/** The referral after what the command answers to, where the state lets that be. */
const prepared = (referral: Referral, name: string): Referral => {
  const first = FIRST[name];
  if (first === undefined) return referral;
  const made = decideReferral(referral, first, LATE, PROVIDER_WORKER);
  return made.ok ? applyReferral(referral, made.value) : referral;
};
/** A supervisor answers, who has not drafted it. */
const actorOf = (name: string): Actor => (name === 'refuse_approval' ? SUPERVISOR : CASE_WORKER);
const momentFor = (referral: Referral, name: string): Instant => {
  if (IN_TIME.includes(name)) return OPENED_AT;
  return name === 'track_out' || name === 'expire' ? (referralDueAt(referral) ?? LATE) : LATE;
};

const EVERY = REFERRAL_STATES.flatMap((state) => NAMES.map((name) => ({ state, name })));

describe('the lifecycle of a referral', () => {
  it.each(EVERY)('$state × $name does what the table says', ({ state, name }) => {
    const referral = prepared(IN_STATE[state](), name);
    expect(referral.state).toBe(state);
    const decided = decideReferral(referral, COMMANDS[name], momentFor(referral, name), actorOf(name));
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
    for (const row of Object.values(referralLifecycle))
      for (const target of Object.values<string | readonly string[]>(row).flat()) reached.add(target);
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
    for (const command of ['acknowledge', 'accept', 'decline', 'return'] as const) {
      expect(trying(offered, COMMANDS[command], -1, PROVIDER_WORKER)).toMatchObject({ ok: true });
      const late = { ok: false, error: { code: 'casework.answer_too_late', answerBy: offered.offer?.answerBy } };
      expect(trying(offered, COMMANDS[command], 0, PROVIDER_WORKER)).toEqual(late);
      expect(trying(offered, COMMANDS[command], 1, PROVIDER_WORKER)).toEqual(late);
    }
  });

  it('gives three working days more to who has acknowledged, and then ends it all the same', () => {
    const seen = aReferral().acknowledged().referral;
    expect(referralDueAt(seen)).toBe(endOfDay(localDate('2026-03-09')));
    for (const command of ['accept', 'decline', 'return'] as const) {
      expect(trying(seen, COMMANDS[command], -1, PROVIDER_WORKER)).toMatchObject({ ok: true });
      const late = { ok: false, error: { code: 'casework.answer_too_late', answerBy: seen.acknowledged?.answerBy } };
      expect(trying(seen, COMMANDS[command], 0, PROVIDER_WORKER)).toEqual(late);
    }
    expect(referralAsOf(seen, at(seen, 0))).toMatchObject({ referral: { state: 'expired' } });
  });

  it.each([
    ['offered', () => aReferral().offered().referral],
    ['acknowledged', () => aReferral().acknowledged().referral],
  ] as const)('lets the case worker undo what is %s for ten minutes, to the millisecond', (_state, build) => {
    const referral = build();
    const undo = (ms: number) => decideReferral(referral, COMMANDS.take_back, plusMs(OPENED_AT, ms), CASE_WORKER);
    expect(undo(599_999)).toMatchObject({ ok: true, value: [{ type: 'referral.cancelled', reason: 'taken_back' }] });
    const until = plusMs(OPENED_AT, 600_000);
    expect(undo(600_000)).toEqual({ ok: false, error: { code: 'casework.take_back_too_late', until } });
  });

  it.each([
    ['expire', () => aReferral().offered().referral],
    ['expire', () => aReferral().acknowledged().referral],
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
