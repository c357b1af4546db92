import { commandsFrom, instant, plusMs, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import {
  aClaim,
  COACH,
  claimId,
  morning,
  noBlocks,
  SECOND_VERIFIER,
  SUPERVISOR,
  VERIFIER,
} from '../testing/builders.ts';
import { stuck, unreachable } from '../testing/lifecycle-conformance.ts';
import { day } from '../testing/work-builders.ts';
import { CLAIM_STATES, type Claim, type ClaimState, claimLifecycle } from './claim.ts';
import { applyClaim } from './claim-apply.ts';
import type { ClaimCommand, ClaimCommandName } from './claim-commands.ts';
import { decideClaim } from './claim-decide.ts';
import { claimDueAt, disputableUntil } from './decide-clock.ts';

const judge = { own: [] } as const;
const SENT = morning('2026-01-10');
const evidence = aClaim().withEvidence;
const times = aClaim().state.times;
const plea = { type: 'plead', code: 'register_delay', evidence } as const;
const pleaded = () => aClaim().lapsed().then(plea, times.lapsesAt, COACH);

const STATES: { readonly [S in ClaimState]: () => Claim } = {
  not_yet: () => aClaim().state,
  claimable: () => aClaim().then({ type: 'open' }, times.opensAt, 'clock').state,
  reminder: () =>
    aClaim().then({ type: 'open' }, times.opensAt, 'clock').then({ type: 'remind' }, times.remindAt, 'clock').state,
  submitted: () => aClaim().submitted().state,
  in_check: () => aClaim().inCheck().state,
  returned: () => aClaim().returned().state,
  rejected: () => aClaim().rejected().state,
  disputed: () => aClaim().rejected().then({ type: 'dispute', code: 'facts_wrong' }, SENT, COACH).state,
  rejected_finally: () =>
    aClaim().rejected().then({ type: 'settle' }, disputableUntil(aClaim().rejected().state), 'clock').state,
  lapsed: () => pleaded().then({ type: 'support_plea', ...judge }, times.lapsesAt, VERIFIER).state,
  verified: () => aClaim().verified().state,
  paid: () => aClaim().paid().state,
  corrected: () =>
    aClaim()
      .paid()
      .then(
        { type: 'correct', ...judge, correction: claimId(9), code: 'wrong_amount', backCents: noBlocks.dueCents },
        SENT,
        SUPERVISOR,
      ).state,
  withdrawn: () => aClaim().then({ type: 'withdraw', code: 'no_longer_earned' }, SENT, 'clock').state,
};

type AtBy = { readonly command: ClaimCommand; readonly by: string };
const by = (command: ClaimCommand, who: string): AtBy => ({ command, by: who });

const COMMANDS: { readonly [C in ClaimCommandName]: AtBy } = {
  open: by({ type: 'open' }, 'clock'),
  remind: by({ type: 'remind' }, 'clock'),
  lapse: by({ type: 'lapse' }, 'clock'),
  settle: by({ type: 'settle' }, 'clock'),
  reschedule: by({ type: 'reschedule', earnedOn: day('2026-01-02'), times }, 'clock'),
  withdraw: by({ type: 'withdraw', code: 'no_longer_earned' }, 'clock'),
  submit: by({ type: 'submit', evidence, assessment: noBlocks }, COACH),
  resubmit: by({ type: 'resubmit', evidence, assessment: noBlocks }, COACH),
  take: by({ type: 'take', ...judge }, VERIFIER),
  verify: by({ type: 'verify', ...judge, assessment: noBlocks }, VERIFIER),
  return: by({ type: 'return', ...judge, codes: ['hours_disagree'] }, VERIFIER),
  reject: by({ type: 'reject', ...judge, code: 'duplicate' }, VERIFIER),
  dispute: by({ type: 'dispute', code: 'facts_wrong' }, COACH),
  uphold: by({ type: 'uphold', ...judge, assessment: noBlocks }, SECOND_VERIFIER),
  reject_finally: by({ type: 'reject_finally', ...judge }, SECOND_VERIFIER),
  plead: by(plea, COACH),
  support_plea: by({ type: 'support_plea', ...judge }, VERIFIER),
  accept_plea: by({ type: 'accept_plea', ...judge }, SUPERVISOR),
  refuse_plea: by({ type: 'refuse_plea', ...judge }, SUPERVISOR),
  pay: by({ type: 'pay', line: 'line-1', paidOn: day('2026-02-01') }, 'system:settlement'),
  put_back: by({ type: 'put_back', line: 'line-1', code: 'account_closed' }, 'system:settlement'),
  correct: by(
    { type: 'correct', ...judge, correction: claimId(9), code: 'wrong_amount', backCents: noBlocks.dueCents },
    SUPERVISOR,
  ),
};

/** A moment at which the command is in time for the claim as it stands. */
const inTime = (claim: Claim, name: ClaimCommandName) => {
  if (['open', 'remind', 'lapse', 'settle'].includes(name)) return claimDueAt(claim) ?? SENT;
  return claim.state === 'not_yet' ? plusMs(times.opensAt, -1) : claim.state === 'reminder' ? times.remindAt : SENT;
};

const names = Object.keys(COMMANDS) as ClaimCommandName[];

describe('the lifecycle of a claim', () => {
  for (const [state, build] of Object.entries(STATES)) {
    const claim = build();
    it(`${state} is what its story makes`, () => expect(claim.state).toBe(state));
    for (const name of names) {
      const allowed = targets(claimLifecycle, state, name);
      const { command, by: who } = COMMANDS[name];
      // A plea is made once, and nothing opens twice: those stand for themselves below.
      if (state === 'lapsed' && name === 'plead') continue;
      it(`${state} ${allowed.ok ? 'takes' : 'refuses'} ${name}`, () => {
        const decided = decideClaim(claim, command, inTime(claim, name), who);
        if (!allowed.ok) {
          expect(decided).toEqual(allowed);
          return;
        }
        expect(decided.ok && applyClaim(claim, decided.value).state).toBe(allowed.value[0]);
      });
    }
  }

  it('reaches every state and leaves every state that is not final', () => {
    expect(unreachable(claimLifecycle, ['not_yet'])).toEqual([]);
    expect(stuck(claimLifecycle)).toEqual([]);
    expect([...CLAIM_STATES]).toEqual(Object.keys(claimLifecycle));
    const final = Object.keys(claimLifecycle).filter((state) => commandsFrom(claimLifecycle, state).length === 0);
    expect(final).toEqual(['rejected_finally', 'corrected', 'withdrawn']);
  });

  it('is refused a millisecond early and accepted on time, by the clock', () => {
    const cases = [
      ['not_yet', 'open'],
      ['claimable', 'remind'],
      ['reminder', 'lapse'],
      ['rejected', 'settle'],
    ] as const;
    for (const [state, type] of cases) {
      const claim = STATES[state]();
      const due = claimDueAt(claim) ?? instant('2000-01-01T00:00:00.000Z');
      expect(decideClaim(claim, { type }, plusMs(due, -1), 'clock')).toEqual({
        ok: false,
        error: { code: 'outcomes.not_due', dueAt: due },
      });
      expect(decideClaim(claim, { type }, due, 'clock').ok).toBe(true);
      expect(decideClaim(claim, { type }, plusMs(due, 1), 'clock').ok).toBe(true);
    }
  });
});
