import { cents, type Instant, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import {
  aClaim,
  aPeriod,
  COACH,
  claimId,
  morning,
  must,
  noBlocks,
  PROVIDER,
  SECOND_VERIFIER,
  SUPERVISOR,
  VERIFIER,
} from '../testing/builders.ts';
import { day } from '../testing/work-builders.ts';
import { amountOf } from './claim.ts';
import { applyClaim, correctingClaim } from './claim-apply.ts';
import { decideClaim, draftClaim } from './claim-decide.ts';
import type { ClaimFact } from './claim-facts.ts';
import { caughtUp, disputableUntil } from './decide-clock.ts';
import { correctionOf } from './decide-payment.ts';

const judge = { own: [] } as const;
const SENT = morning('2026-01-10');
const { times } = aClaim().state;
const blocked = { ...noBlocks, blocks: [{ code: 'outcomes.open_proposal' } as const] };
const evidence = aClaim().withEvidence;
const refusal = (result: { ok: boolean; error?: { code: string } }): string | undefined => result.error?.code;

describe('sending a claim', () => {
  const submit = { type: 'submit', evidence, assessment: noBlocks } as const;

  it('is possible from the first to the last moment, even before a timer has come round', () => {
    const send = (at: Instant) => decideClaim(caughtUp(aClaim().state, at).claim, submit, at, COACH);
    expect(refusal(send(plusMs(times.opensAt, -1)))).toBe('lifecycle.not_allowed');
    expect(send(times.opensAt).ok).toBe(true);
    expect(send(plusMs(times.opensAt, 1)).ok).toBe(true);
    expect(send(plusMs(times.lapsesAt, -1)).ok).toBe(true);
    expect(refusal(send(times.lapsesAt))).toBe('lifecycle.not_allowed');
    expect(refusal(send(plusMs(times.lapsesAt, 1)))).toBe('lifecycle.not_allowed');
  });

  it('names the first block', () => {
    expect(
      refusal(decideClaim(caughtUp(aClaim().state, SENT).claim, { ...submit, assessment: blocked }, SENT, COACH)),
    ).toBe('outcomes.open_proposal');
  });

  it('counts the rounds', () => {
    const again = aClaim().returned().then({ type: 'resubmit', evidence, assessment: noBlocks }, SENT, COACH);
    expect([aClaim().submitted().state.round, again.state.round]).toEqual([1, 2]);
  });

  it('a reader sees what the clock will have made of it, and the facts to be stored', () => {
    const claim = aClaim().state;
    const state = (at: Instant): string => caughtUp(claim, at).claim.state;
    expect(state(plusMs(times.opensAt, -1))).toBe('not_yet');
    expect(state(times.opensAt)).toBe('claimable');
    expect(state(times.remindAt)).toBe('reminder');
    expect(state(times.lapsesAt)).toBe('lapsed');
    expect(caughtUp(claim, times.lapsesAt).facts.map((fact) => [fact.type, fact.by])).toEqual([
      ['claim.claimable', 'clock'],
      ['claim.reminded', 'clock'],
      ['claim.lapsed', 'clock'],
    ]);
    expect(caughtUp(aClaim().submitted().state, times.lapsesAt)).toEqual({
      claim: aClaim().submitted().state,
      facts: [],
    });
  });
});

describe('checking a claim', () => {
  it('is not for the claimant', () => {
    expect(refusal(decideClaim(aClaim().submitted().state, { type: 'take', ...judge }, SENT, COACH))).toBe(
      'outcomes.same_person',
    );
  });

  it("is not for somebody of the claimant's organisation", () => {
    const take = { type: 'take', own: [PROVIDER] } as const;
    expect(refusal(decideClaim(aClaim().submitted().state, take, SENT, VERIFIER))).toBe('outcomes.own_organisation');
  });

  it('is for the one who took it, until another takes it over', () => {
    const verify = { type: 'verify', ...judge, assessment: noBlocks } as const;
    const held = aClaim().inCheck();
    expect(refusal(decideClaim(held.state, verify, SENT, SECOND_VERIFIER))).toBe('outcomes.taken_by_another');
    const taken = held.then({ type: 'take', ...judge }, SENT, SECOND_VERIFIER);
    expect(decideClaim(taken.state, verify, SENT, SECOND_VERIFIER).ok).toBe(true);
    for (const command of [
      verify,
      { type: 'return', ...judge, codes: [] },
      { type: 'reject', ...judge, code: 'duplicate' },
    ] as const)
      expect(refusal(decideClaim(taken.state, command, SENT, VERIFIER))).toBe('outcomes.taken_by_another');
  });

  it('verifies what is due and says on what grounds', () => {
    const limited = { dueCents: cents(12_345), limitedBy: 'cap_per_client', blocks: [] } as const;
    const facts = must(
      decideClaim(aClaim().inCheck().state, { type: 'verify', ...judge, assessment: limited }, SENT, VERIFIER),
    );
    expect(facts).toMatchObject([
      {
        type: 'claim.verified',
        step: 'start',
        kind: 'start_fee',
        amountCents: 12_345,
        limitedBy: 'cap_per_client',
        earnedOn: '2026-01-01',
        evidenceKinds: ['service_report'],
        verifiedBy: VERIFIER,
        round: 1,
      },
    ]);
  });

  it('does not verify what is blocked', () => {
    const verify = { type: 'verify', ...judge, assessment: blocked } as const;
    expect(refusal(decideClaim(aClaim().inCheck().state, verify, SENT, VERIFIER))).toBe('outcomes.open_proposal');
  });

  it('a second verification forgets the limit of the first', () => {
    const limited = { ...noBlocks, limitedBy: 'cap_per_client' } as const;
    const again = aClaim()
      .inCheck()
      .then({ type: 'verify', ...judge, assessment: limited }, SENT, VERIFIER)
      .then({ type: 'put_back', line: 'line-1', code: 'account_closed' }, SENT, 'system:settlement')
      .then({ type: 'verify', ...judge, assessment: noBlocks }, SENT, VERIFIER);
    expect(again.state.limitedBy).toBeUndefined();
    expect(again.state.putBack?.code).toBe('account_closed');
  });
});

describe('disputing a rejection', () => {
  const dispute = { type: 'dispute', code: 'facts_wrong' } as const;
  const until = disputableUntil(aClaim().rejected().state);

  it('ends with the 14th day after the day of the rejection, in Finland', () =>
    expect(until).toBe('2026-01-24T22:00:00.000Z'));

  it('counts from the draft for a claim that was never rejected', () =>
    expect(disputableUntil(aClaim().state)).toBe('2026-01-15T22:00:00.000Z'));

  it('is in time to the last millisecond', () => {
    const at = (moment: Instant) =>
      decideClaim(caughtUp(aClaim().rejected().state, moment).claim, dispute, moment, COACH);
    expect(at(plusMs(until, -1)).ok).toBe(true);
    expect(at(until)).toMatchObject({ ok: false, error: { state: 'rejected_finally' } });
  });

  it('is judged by somebody else than who rejected, and never by the claimant', () => {
    const disputed = aClaim().rejected().then(dispute, SENT, COACH).state;
    for (const command of [
      { type: 'uphold', ...judge, assessment: noBlocks },
      { type: 'reject_finally', ...judge },
    ] as const) {
      expect(refusal(decideClaim(disputed, command, SENT, VERIFIER))).toBe('outcomes.same_person');
      expect(refusal(decideClaim(disputed, command, SENT, COACH))).toBe('outcomes.same_person');
      expect(refusal(decideClaim(disputed, { ...command, own: [PROVIDER] }, SENT, SUPERVISOR))).toBe(
        'outcomes.own_organisation',
      );
      expect(decideClaim(disputed, command, SENT, SECOND_VERIFIER).ok).toBe(true);
    }
  });
});

describe('a late plea', () => {
  const late = times.lapsesAt;
  const plea = { type: 'plead', code: 'register_delay', evidence } as const;
  const pleaded = () => aClaim().lapsed().then(plea, late, COACH);

  it("needs two officials, neither of them the provider's", () => {
    const accept = { type: 'accept_plea', ...judge } as const;
    const support = { type: 'support_plea', ...judge } as const;
    expect(refusal(decideClaim(pleaded().state, accept, late, SUPERVISOR))).toBe('outcomes.plea_unsupported');
    const supported = pleaded().then(support, late, VERIFIER);
    expect(refusal(decideClaim(supported.state, accept, late, VERIFIER))).toBe('outcomes.same_person');
    expect(refusal(decideClaim(supported.state, accept, late, COACH))).toBe('outcomes.same_person');
    expect(refusal(decideClaim(supported.state, { ...accept, own: [PROVIDER] }, late, SUPERVISOR))).toBe(
      'outcomes.own_organisation',
    );
    const accepted = supported.then(accept, late, SUPERVISOR).state;
    expect(accepted).toMatchObject({ state: 'submitted', round: 1, evidence, submission: { by: COACH } });
  });

  it('must have been made, and only once', () => {
    const lapsed = aClaim().lapsed().state;
    for (const type of ['support_plea', 'accept_plea', 'refuse_plea'] as const)
      expect(refusal(decideClaim(lapsed, { type, ...judge }, late, VERIFIER))).toBe('outcomes.no_plea');
    expect(refusal(decideClaim(pleaded().state, plea, late, COACH))).toBe('outcomes.plea_made');
  });

  it('once refused it may be made anew', () => {
    const refused = pleaded().then({ type: 'refuse_plea', ...judge }, late, VERIFIER);
    expect(refused.state.plea).toBeUndefined();
    expect(decideClaim(refused.state, plea, late, COACH).ok).toBe(true);
  });

  it('support of a plea that is gone changes nothing', () => {
    const supported = must(decideClaim(pleaded().state, { type: 'support_plea', ...judge }, late, VERIFIER));
    const lapsed = aClaim().lapsed().state;
    expect(applyClaim(lapsed, supported)).toEqual(lapsed);
  });

  it('the facts of a birth change nothing in a claim that lives', () => {
    const claim = aClaim().state;
    const born = aPeriod().started().state;
    const [start] = born.terms.rateCard.steps;
    const draft = { step: 'start', occurrence: 1, earnedOn: claim.earnedOn };
    const facts = start === undefined ? [] : [draftClaim(claim.claim, born, start, draft, SENT, 'clock')];
    expect(facts).toHaveLength(1);
    expect(applyClaim(claim, facts)).toEqual(claim);
  });
});

describe('rescheduling', () => {
  const moved = { type: 'reschedule', earnedOn: day('2026-01-03'), times } as const;
  it('puts a draft back to wait and leaves a returned claim with the provider', () => {
    expect(aClaim().then(moved, SENT, 'clock').state).toMatchObject({ state: 'not_yet', earnedOn: '2026-01-03' });
    expect(aClaim().returned().then(moved, SENT, 'clock').state).toMatchObject({
      state: 'returned',
      earnedOn: '2026-01-03',
    });
  });
});

describe('correcting a paid claim', () => {
  const correct = { type: 'correct', ...judge, correction: claimId(9), code: 'wrong_amount' } as const;

  it('makes a claim of its own that takes money back and names the original', () => {
    const paid = aClaim().paid();
    const facts = must(decideClaim(paid.state, { ...correct, backCents: cents(20_000) }, SENT, SUPERVISOR));
    const found = facts.find((fact): fact is ClaimFact<'claim.found_wrong'> => fact.type === 'claim.found_wrong');
    const made = found === undefined ? undefined : correctionOf(paid.state, found);
    expect(made).toMatchObject({
      type: 'claim.corrected',
      claim: claimId(9),
      corrects: paid.state.claim,
      amountCents: -20_000,
      verifiedBy: SUPERVISOR,
    });
    const claim = made === undefined ? undefined : correctingClaim(made);
    expect(claim).toMatchObject({ state: 'verified', amountCents: -20_000, corrects: paid.state.claim });
    expect(applyClaim(paid.state, facts)).toMatchObject({
      state: 'corrected',
      amountCents: 50_000,
      correction: { cents: -20_000 },
    });
  });

  it('takes back at most what was paid, and something', () => {
    const paid = aClaim().paid().state;
    expect(decideClaim(paid, { ...correct, backCents: cents(50_000) }, SENT, SUPERVISOR).ok).toBe(true);
    for (const wrong of [50_001, 0, -1])
      expect(refusal(decideClaim(paid, { ...correct, backCents: cents(wrong) }, SENT, SUPERVISOR))).toBe(
        'outcomes.correction_too_large',
      );
  });

  it('is not for the claimant, and a correction is not corrected', () => {
    const paid = aClaim().paid().state;
    expect(refusal(decideClaim(paid, { ...correct, backCents: cents(1) }, SENT, COACH))).toBe('outcomes.same_person');
    const correction = { ...paid, amountCents: cents(-1), corrects: claimId(5) };
    expect(refusal(decideClaim(correction, { ...correct, backCents: cents(1) }, SENT, SUPERVISOR))).toBe(
      'outcomes.not_correctable',
    );
  });

  it('one that the bank sent back is checked again and may be verified anew, by whoever takes it', () => {
    const paid = aClaim().paid().state;
    const correction = { ...aClaim().verified().state, amountCents: cents(-700), corrects: paid.claim };
    const { submission: _none, ...unsent } = correction;
    const back = must(
      decideClaim(unsent, { type: 'put_back', line: 'line-2', code: 'refused' }, SENT, 'system:settlement'),
    );
    const taken = applyClaim(
      applyClaim(unsent, back),
      must(decideClaim(applyClaim(unsent, back), { type: 'take', ...judge }, SENT, SUPERVISOR)),
    );
    const verify = { type: 'verify', ...judge, assessment: { dueCents: amountOf(taken), blocks: [] } } as const;
    expect(must(decideClaim(taken, verify, SENT, SUPERVISOR))).toMatchObject([{ amountCents: -700 }]);
    expect(refusal(decideClaim(taken, { ...verify, own: [PROVIDER] }, SENT, SUPERVISOR))).toBe(
      'outcomes.own_organisation',
    );
  });

  it('a claim that was never verified is worth nothing', () => expect(amountOf(aClaim().state)).toBe(0));
});

describe('the birth of a correction', () => {
  it('changes nothing in a claim that lives', () => {
    const paid = aClaim().paid().state;
    const facts = must(
      decideClaim(
        paid,
        { type: 'correct', ...judge, correction: claimId(9), code: 'duplicate', backCents: cents(1) },
        SENT,
        SUPERVISOR,
      ),
    );
    const born = facts.flatMap((fact) => (fact.type === 'claim.found_wrong' ? [correctionOf(paid, fact)] : []));
    expect(born).toHaveLength(1);
    expect(applyClaim(paid, born)).toEqual(paid);
  });
});
