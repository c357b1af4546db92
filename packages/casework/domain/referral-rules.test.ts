import { type Instant, localDate, plusDays, startOfDay } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { zReferralChangeSuperseded } from '../events.ts';
import { aReferral, CHOICE } from '../testing/a-referral.ts';
import {
  agreementId,
  CASE_WORKER,
  MUSTASAARI,
  OFFER_TERMS,
  OPENED_AT,
  PROVIDER,
  PROVIDER_WORKER,
  person,
  proposalId,
} from '../testing/samples.ts';
import { trackingEnd } from './decide-service.ts';
import { PROPOSAL_STATES, proposalLifecycle } from './proposal.ts';
import { followsMoves, isUnderWay, type Referral, revealsClient } from './referral.ts';
import { referralAsOf } from './referral-apply.ts';
import type { ReferralCommand } from './referral-commands.ts';
import { decideReferral } from './referral-decide.ts';

const refused = (code: string, facts: object = {}) => ({ ok: false, error: { code, ...facts } });
const trying = (referral: Referral, command: ReferralCommand, at: Instant = OPENED_AT, by: string = CASE_WORKER) =>
  decideReferral(referral, command, at, by);
const noon = (text: string): Instant => startOfDay(localDate(text));

describe('a choice', () => {
  const { referral } = aReferral();

  it('is one of the options that were shown', () => {
    expect(trying(referral, CHOICE)).toMatchObject({ ok: true });
    expect(trying(referral, { ...CHOICE, agreement: agreementId(9) })).toEqual(refused('casework.option_not_shown'));
  });

  it('left to rotation is the first of the neutral order', () => {
    expect(trying(referral, { ...CHOICE, mode: 'rotation' })).toEqual(refused('casework.not_first_in_rotation'));
    expect(trying(referral, { ...CHOICE, mode: 'rotation', agreement: agreementId(3) })).toMatchObject({ ok: true });
  });

  it('rests on information in some language, given by today', () => {
    expect(trying(referral, { ...CHOICE, informationLanguages: [] })).toEqual(refused('casework.information_missing'));
    const tomorrow = localDate('2026-03-05');
    expect(trying(referral, { ...CHOICE, informedOn: tomorrow })).toEqual(
      refused('casework.day_in_future', { day: tomorrow }),
    );
  });
});

describe('an offer', () => {
  const offer = { command: 'offer', ...OFFER_TERMS } as const;

  it('needs the client’s choice and a distance group', () => {
    expect(trying(aReferral().referral, offer)).toEqual(refused('casework.choice_missing'));
    const { distanceGroup: _group, ...withoutGroup } = aReferral().chosen().referral;
    expect(trying(withoutGroup, offer)).toEqual(refused('casework.group_missing'));
  });

  it('says what it binds, and names the client by reference only', () => {
    const decided = trying(aReferral().chosen().referral, offer);
    expect(decided).toMatchObject({
      ok: true,
      value: [
        {
          type: 'referral.offered',
          clientReference: 'VAA-2026-004711',
          agreement: agreementId(2),
          provider: PROVIDER,
          reservedCents: 160_000,
          distanceGroup: 'B',
          municipality: '905',
        },
      ],
    });
    expect(JSON.stringify(decided)).not.toContain('cli_');
  });
});

describe('the first meeting', () => {
  const accepted = aReferral().accepted().referral;
  const later = noon('2026-03-12');
  const agreed = aReferral()
    .accepted()
    .after({ command: 'agree_meeting', meetingAt: noon('2026-03-11'), place: 'remote' });

  it('is agreed for a moment that is not before the acceptance, and may be agreed anew', () => {
    expect(agreed.referral.firstMeeting).toMatchObject({ agreed: { meetingAt: noon('2026-03-11'), place: 'remote' } });
    const moved = agreed.after({ command: 'agree_meeting', meetingAt: noon('2026-03-13'), place: 'site' }).referral;
    expect(moved.firstMeeting).toMatchObject({ agreed: { meetingAt: noon('2026-03-13'), place: 'site' } });
    expect(trying(accepted, { command: 'agree_meeting', meetingAt: noon('2026-03-03'), place: 'site' })).toEqual(
      refused('casework.day_out_of_order', { day: '2026-03-03', notBefore: '2026-03-04' }),
    );
  });

  it('that the client missed is agreed again; only an agreed one can be missed', () => {
    const miss = { command: 'miss_meeting', on: localDate('2026-03-11') } as const;
    expect(trying(accepted, miss, later)).toEqual(refused('casework.meeting_missing'));
    const missed = agreed.after(miss, later, PROVIDER_WORKER).referral;
    expect(missed.firstMeeting).toEqual({ missed: ['2026-03-11'] });
    expect(trying(missed, miss, later)).toEqual(refused('casework.meeting_missing'));
    expect(trying(missed, { command: 'hold_meeting', on: localDate('2026-03-12') }, later)).toMatchObject({ ok: true });
  });

  it('is held once, on a day that has come, and the service begins no earlier', () => {
    const hold = { command: 'hold_meeting', on: localDate('2026-03-11') } as const;
    expect(trying(agreed.referral, hold)).toEqual(refused('casework.day_in_future', { day: '2026-03-11' }));
    const held = agreed.after(hold, later, PROVIDER_WORKER);
    for (const again of [hold, { command: 'agree_meeting', meetingAt: later, place: 'site' } as const])
      expect(trying(held.referral, again, later)).toEqual(refused('casework.meeting_was_held', { day: '2026-03-11' }));
    expect(trying(held.referral, { command: 'start', on: localDate('2026-03-10') }, later)).toEqual(
      refused('casework.day_out_of_order', { day: '2026-03-10', notBefore: '2026-03-11' }),
    );
    const start = { command: 'start', on: localDate('2026-03-12') } as const;
    const told = {
      type: 'referral.started',
      startedOn: '2026-03-12',
      firstMeetingOn: '2026-03-11',
      offeredAt: OPENED_AT,
    };
    expect(trying(held.referral, start, later)).toMatchObject({ ok: true, value: [{ ...told, distanceGroup: 'B' }] });
  });

  it('may go unrecorded: a service starts without', () => {
    const started = trying(accepted, { command: 'start', on: localDate('2026-03-04') });
    expect(started.ok && 'firstMeetingOn' in (started.value[0] ?? {})).toBe(false);
    expect(started).toMatchObject({ ok: true });
  });
});

describe('the days of a service', () => {
  const accepted = aReferral().accepted().referral;
  const started = aReferral().started(localDate('2026-03-10')).referral;

  it('begins on a day that has come, and not before the acceptance', () => {
    const start = (on: string, at: Instant = OPENED_AT) =>
      trying(accepted, { command: 'start', on: localDate(on) }, at);
    expect(start('2026-03-04')).toMatchObject({ ok: true });
    expect(start('2026-03-05')).toEqual(refused('casework.day_in_future', { day: '2026-03-05' }));
    expect(start('2026-03-03')).toEqual(
      refused('casework.day_out_of_order', { day: '2026-03-03', notBefore: '2026-03-04' }),
    );
  });

  it('keeps its order: pause, resume, end', () => {
    const before = localDate('2026-03-09');
    const wrong = refused('casework.day_out_of_order', { day: before, notBefore: '2026-03-10' });
    expect(trying(started, { command: 'pause', on: before, reason: 'illness' }, noon('2026-03-12'))).toEqual(wrong);
    expect(trying(started, { command: 'end', on: before, reason: 'completed' }, noon('2026-03-12'))).toEqual(wrong);
    const paused = aReferral().paused(localDate('2026-03-20')).referral;
    const early = { command: 'resume', on: localDate('2026-03-19') } as const;
    expect(trying(paused, early, noon('2026-03-25'))).toMatchObject(refused('casework.day_out_of_order'));
    const resumed = aReferral()
      .paused()
      .after({ command: 'resume', on: localDate('2026-03-25') }, noon('2026-03-25')).referral;
    expect(resumed).toMatchObject({ state: 'started', pauses: [{ from: '2026-03-20', until: '2026-03-25' }] });
    const ended = trying(
      resumed,
      { command: 'end', on: localDate('2026-03-24'), reason: 'completed' },
      noon('2026-04-01'),
    );
    expect(ended).toMatchObject(refused('casework.day_out_of_order', { notBefore: '2026-03-25' }));
  });

  it('keeps every pause with its own days', () => {
    const [first, again, last] = [localDate('2026-03-25'), localDate('2026-04-01'), localDate('2026-04-05')];
    const { referral } = aReferral()
      .paused()
      .after({ command: 'resume', on: first }, noon('2026-04-10'))
      .after({ command: 'pause', on: again, reason: 'holiday' }, noon('2026-04-10'))
      .after({ command: 'resume', on: last }, noon('2026-04-10'));
    expect(referral.pauses.map(({ until }) => until)).toEqual([first, last]);
    const ended = { command: 'end', on: last, reason: 'completed' } as const;
    expect(trying(referral, ended, noon('2026-04-10'))).toMatchObject({ ok: true });
    const kept = aReferral().paused().after({ command: 'resume', on: first }, noon('2026-04-10'));
    expect(kept.after(ended, noon('2026-04-10')).referral.pauses).toMatchObject([{ until: first }]);
  });

  it('closes an open pause when the client stops while paused', () => {
    const on = localDate('2026-03-28');
    const { referral } = aReferral()
      .paused()
      .after({ command: 'end', on, reason: 'client_stopped' }, noon('2026-03-28'));
    expect(referral).toMatchObject({ state: 'ended', endedOn: on, pauses: [{ until: on }] });
  });

  it('follows the client’s home until nothing can be earned any more', () => {
    const { referral } = aReferral()
      .ended()
      .after({ command: 'move', municipality: MUSTASAARI, from: localDate('2026-07-01') });
    expect(referral.municipality).toBe(MUSTASAARI);
    expect(followsMoves(referral)).toBe(true);
    expect(followsMoves(aReferral().trackedOut().referral)).toBe(false);
  });
});

it('lets no correction wait beyond the tracking window: claims are not blocked by it for ever', () => {
  const { referral: ended } = aReferral().ended();
  const asked = {
    command: 'propose_change',
    proposal: proposalId(1),
    kind: 'end_day',
    day: localDate('2026-06-20'),
  } as const;
  const waiting = aReferral().ended().after(asked, noon('2026-07-01'), PROVIDER_WORKER).referral;
  const over = referralAsOf(waiting, startOfDay(plusDays(ended.trackingUntil ?? expect.fail(), 1)));
  expect(over.facts.map(({ type }) => type)).toEqual(['referral.change_superseded', 'referral.tracked_out']);
  expect(zReferralChangeSuperseded.parse(over.facts[0])).toMatchObject({ proposal: proposalId(1), by: 'clock' });
  expect(over.referral).toMatchObject({ state: 'tracked_out', proposals: [{ state: 'superseded' }] });
});

it('tracks nothing after a referral that was offered to nobody', () => {
  expect(trackingEnd(aReferral().referral, localDate('2026-03-04'))).toBe('2026-03-04');
});

describe('who the client is', () => {
  it.each([
    [aReferral().referral, false, true],
    [aReferral().offered().referral, false, true],
    [aReferral().accepted().referral, true, true],
    [aReferral().started().referral, true, true],
    [aReferral().paused().referral, true, true],
    [aReferral().ended().referral, true, false],
    [aReferral().trackedOut().referral, false, false],
    [aReferral().declined().referral, false, false],
    [aReferral().accepted().voided().referral, false, false],
  ] as const)(
    'is known to the provider from acceptance to the end of tracking: $0.state',
    (referral, revealed, underWay) => {
      expect(revealsClient(referral)).toBe(revealed);
      expect(isUnderWay(referral)).toBe(underWay);
    },
  );
});

describe('a correction', () => {
  const ended = aReferral().ended(localDate('2026-06-30'));
  const at = noon('2026-07-10');
  const propose = (kind: 'start_day' | 'end_day', day: string, n = 1) =>
    ({ command: 'propose_change', proposal: proposalId(n), kind, day: localDate(day) }) as const;
  const pending = ended.after(propose('end_day', '2026-06-20'), at, PROVIDER_WORKER);

  it('moves the day and its tracking window when the case worker agrees', () => {
    const { referral } = pending.after({ command: 'approve_change' }, at);
    expect(referral).toMatchObject({ endedOn: '2026-06-20', trackingUntil: plusDays(localDate('2026-06-20'), 254) });
    expect(referral.proposals).toMatchObject([{ state: 'approved', settled: { by: CASE_WORKER } }]);
    const started = ended
      .after(propose('start_day', '2026-03-09'), at, PROVIDER_WORKER)
      .after({ command: 'approve_change' }, at);
    expect(started.referral).toMatchObject({ startedOn: '2026-03-09', endedOn: '2026-06-30' });
  });

  it('is not approved by whoever proposed it', () => {
    expect(trying(pending.referral, { command: 'approve_change' }, at, PROVIDER_WORKER)).toEqual(
      refused('casework.same_person', { person: PROVIDER_WORKER }),
    );
    expect(trying(pending.referral, { command: 'approve_change' }, at, person(9))).toMatchObject({ ok: true });
  });

  it('replaces an earlier one that is still open', () => {
    const { referral } = pending.after(propose('end_day', '2026-06-25', 2), at, PROVIDER_WORKER);
    expect(referral.proposals.map(({ state }) => state)).toEqual(['superseded', 'pending']);
  });

  it.each([
    ['reject_change', 'rejected'],
    ['withdraw_change', 'withdrawn'],
  ] as const)('ends by %s', (command, state) => {
    const { referral } = pending.after({ command }, at);
    expect(referral).toMatchObject({ endedOn: '2026-06-30', proposals: [{ state }] });
    expect(trying(referral, { command }, at)).toEqual(refused('casework.no_open_proposal'));
    expect(trying(referral, { command: 'approve_change' }, at)).toEqual(refused('casework.no_open_proposal'));
  });

  it('keeps the order of what happened', () => {
    const { referral } = ended;
    expect(trying(referral, propose('end_day', '2026-03-09'), at)).toMatchObject(refused('casework.day_out_of_order'));
    expect(trying(referral, propose('start_day', '2026-07-01'), at)).toMatchObject(
      refused('casework.day_out_of_order'),
    );
    expect(trying(referral, propose('start_day', '2026-03-03'), at)).toMatchObject(
      refused('casework.day_out_of_order'),
    );
    const running = aReferral().started().referral;
    expect(trying(running, propose('end_day', '2026-03-20'), at)).toEqual(refused('casework.nothing_to_correct'));
    expect(trying(running, propose('start_day', '2026-07-11'), at)).toMatchObject(refused('casework.day_in_future'));
  });

  it('is not approved when something has happened meanwhile that it contradicts', () => {
    const on = localDate('2026-03-12');
    const at15 = noon('2026-03-15');
    const started = aReferral().started(localDate('2026-03-10'));
    const proposed = started.after(propose('start_day', '2026-03-15'), at15, PROVIDER_WORKER);
    const { referral } = proposed.after({ command: 'pause', on, reason: 'illness' }, at15, PROVIDER_WORKER);
    expect(trying(referral, { command: 'approve_change' }, at15)).toMatchObject(refused('casework.day_out_of_order'));
  });

  it('may be the end of a service that has proved wrong: nothing ends before the case worker agrees', () => {
    const end = { ...propose('end_day', '2026-03-20'), kind: 'service_end', reason: 'unsuitable' } as const;
    const running = aReferral().started(localDate('2026-03-10'));
    const asked = running.after(end, at, PROVIDER_WORKER);
    expect(asked.referral).toMatchObject({ state: 'started', proposals: [{ state: 'pending', reason: 'unsuitable' }] });
    expect(trying(asked.referral, { command: 'approve_change' }, at, PROVIDER_WORKER)).toMatchObject(
      refused('casework.same_person', { person: PROVIDER_WORKER }),
    );
    const day = localDate('2026-03-20');
    expect(asked.after({ command: 'approve_change' }, at).referral).toMatchObject({
      ...{ state: 'ended', endReason: 'unsuitable', endedOn: day, trackingUntil: plusDays(day, 254) },
      proposals: [{ state: 'approved' }],
    });
    const kept = asked.after({ command: 'reject_change' }, at).referral;
    expect(kept).toMatchObject({ state: 'started', proposals: [{ state: 'rejected' }] });
    expect(kept.endedOn).toBeUndefined();
    expect(trying(running.referral, { ...end, day: localDate('2026-03-09') }, at)).toMatchObject(
      refused('casework.day_out_of_order'),
    );
    expect(trying(ended.referral, end, at)).toEqual(refused('casework.nothing_to_correct'));
  });

  it('ends with the referral', () => {
    expect(pending.voided().referral.proposals).toMatchObject([{ state: 'superseded' }]);
  });

  it('has states that can all be reached, and one that can be left', () => {
    expect(Object.keys(proposalLifecycle)).toEqual([...PROPOSAL_STATES]);
    const left = PROPOSAL_STATES.filter((state) => Object.keys(proposalLifecycle[state]).length > 0);
    expect(left).toEqual(['pending']);
    expect(['pending', ...Object.values(proposalLifecycle.pending)].sort()).toEqual([...PROPOSAL_STATES].sort());
  });
});
