import { cents, sum, targets } from '@kt/kernel';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCommitment, proposed, RESERVED, withFacts } from '../testing/a-commitment.ts';
import { commandsOf, deadEnds, everyPair, unreachable } from '../testing/lifecycle-rows.ts';
import { AT, aCommitmentName, claimNo, OFFICER } from '../testing/samples.ts';
import { COMMITMENT_LIFECYCLE, type Commitment, heldCents } from './commitment.ts';
import { applyCommitment } from './commitment-apply.ts';
import { type CommitmentCommand, decideCommitment, reserve } from './commitment-decide.ts';
import { lineIdFor } from './payment-reference.ts';
import { NO_STAGES, stagesOf } from './stages.ts';

const STATES = ['reserved', 'closing', 'released'] as const;
const IN_STATE: { readonly [S in (typeof STATES)[number]]: () => Commitment } = {
  reserved: () => aCommitment().withOpenClaim().after(proposed(1, 100_000)).state,
  closing: () => aCommitment().after(proposed(1, 100_000)).closing().state,
  released: () => aCommitment().after(proposed(1, 100_000)).ended().state,
};
const LINE = lineIdFor(claimNo(1));
const COMMANDS: { readonly [T in CommitmentCommand['type']]: CommitmentCommand } = {
  raise: { type: 'raise', amountCents: cents(50_000), reason: 'a won dispute' },
  open_claim: { type: 'open_claim', claim: claimNo(8) },
  close_claim: { type: 'close_claim', claim: claimNo(9) },
  propose: proposed(2, 50_000),
  approve: { type: 'approve', line: LINE },
  drop: { type: 'drop', line: LINE },
  end: { type: 'end', reason: 'tracked_out' },
};
const NAMES = Object.values(COMMANDS).map((command) => command.type);

describe('the lifecycle of a commitment', () => {
  it.each(everyPair(STATES, NAMES))('$state × $command does what the table says', ({ state, command }) => {
    const before = IN_STATE[state]();
    expect(before.state).toBe(state);
    const decided = decideCommitment(before, COMMANDS[command], AT, OFFICER);
    const allowed = targets(COMMITMENT_LIFECYCLE, state, command);
    if (!allowed.ok) {
      expect(decided).toEqual(allowed);
      return;
    }
    if (!decided.ok) expect.unreachable(decided.error.code);
    const after = decided.value.reduce((now, fact) => applyCommitment(now, fact), before);
    expect(allowed.value).toContain(after.state);
  });

  it('has no unreachable state and no dead end', () => {
    expect([...commandsOf(COMMITMENT_LIFECYCLE)].sort()).toEqual([...NAMES].sort());
    expect(unreachable(COMMITMENT_LIFECYCLE, 'reserved')).toEqual([]);
    expect(deadEnds(COMMITMENT_LIFECYCLE)).toEqual([]);
  });
});

describe('an ended referral', () => {
  it('gives back what no line holds', () => {
    const decided = decideCommitment(IN_STATE.reserved(), COMMANDS.close_claim, AT, OFFICER);
    expect(decided).toMatchObject({ ok: true, value: [{ type: 'commitment.claim_closed' }] });
    const ended = aCommitment().after(proposed(1, 100_000)).ended().state;
    expect(ended).toMatchObject({ state: 'released', reservedCents: 100_000 });
  });

  it('keeps its money while a claim is open, and lets go when the last one closes', () => {
    const waiting = aCommitment().closing();
    expect(waiting.state).toMatchObject({ state: 'closing', reservedCents: RESERVED });
    const closed = waiting.after({ type: 'close_claim', claim: claimNo(9) }).state;
    expect(closed).toMatchObject({ state: 'released', reservedCents: 0 });
  });

  it('needs a higher reservation for a claim that comes after all', () => {
    const late = aCommitment().ended().after(proposed(3, 60_000));
    const refused = decideCommitment(late.state, { type: 'approve', line: lineIdFor(claimNo(3)) }, AT, OFFICER);
    expect(refused).toEqual({ ok: false, error: { code: 'settlement.over_commitment', shortCents: 60_000 } });
    const raised = late.after({ type: 'raise', amountCents: cents(60_000), reason: 'won dispute' });
    const approved = raised.after({ type: 'approve', line: lineIdFor(claimNo(3)) }).state;
    expect(approved).toMatchObject({ state: 'released', reservedCents: 60_000 });
  });

  it('gives back what an approved credit frees, not before it is approved', () => {
    const paid = aCommitment().after(proposed(1, 100_000), { type: 'approve', line: LINE }).ended();
    const credited = paid.after(proposed(2, -40_000));
    expect(credited.state.reservedCents).toBe(100_000);
    const approved = credited.after({ type: 'approve', line: lineIdFor(claimNo(2)) }).state;
    expect(approved.reservedCents).toBe(60_000);
  });
});

describe('approving within the commitment', () => {
  const two = aCommitment(cents(100_000)).after(proposed(1, 60_000), proposed(2, 40_001), {
    type: 'approve',
    line: LINE,
  });

  it('is refused by one cent', () => {
    const refused = decideCommitment(two.state, { type: 'approve', line: lineIdFor(claimNo(2)) }, AT, OFFICER);
    expect(refused).toEqual({ ok: false, error: { code: 'settlement.over_commitment', shortCents: 1 } });
  });

  it('is allowed to the last cent', () => {
    const exact = aCommitment(cents(100_001)).after(proposed(1, 60_000), proposed(2, 40_001)).state;
    const both = [1, 2].reduce<Commitment>(
      (now, n) => withFacts(now, { type: 'approve', line: lineIdFor(claimNo(n)) }),
      exact,
    );
    expect(heldCents(both)).toBe(100_001);
  });
});

describe('a commitment', () => {
  it('is never made for nothing', () => {
    expect(reserve(aCommitmentName(1), cents(0), AT, OFFICER)).toEqual({
      ok: false,
      error: { code: 'settlement.amount_not_positive' },
    });
  });

  it('is never raised by nothing', () => {
    const raised = decideCommitment(
      aCommitment().state,
      { type: 'raise', amountCents: cents(0), reason: 'a slip' },
      AT,
      OFFICER,
    );
    expect(raised).toEqual({ ok: false, error: { code: 'settlement.amount_not_positive' } });
  });

  it('does nothing twice', () => {
    const once = aCommitment().withOpenClaim().state;
    expect(decideCommitment(once, { type: 'open_claim', claim: claimNo(9) }, AT, OFFICER)).toEqual({
      ok: true,
      value: [],
    });
    const gone = { type: 'drop', line: LINE } as const;
    expect(decideCommitment(once, gone, AT, OFFICER)).toEqual({ ok: true, value: [] });
  });

  it('splits into stages that sum to what is reserved', () => {
    const state = fc.constantFrom('to_approve', 'returned', 'approved', 'queued', 'sent', 'paid', 'failed', 'dropped');
    const line = fc.record({ state, amountCents: fc.integer({ min: -90_000, max: 900_000 }).map(cents) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000_000 }).map(cents), fc.array(line), (reservedCents, lines) => {
        expect(sum(Object.values(stagesOf({ reservedCents }, lines)))).toBe(reservedCents);
      }),
    );
    expect(sum(Object.values(NO_STAGES))).toBe(0);
  });
});
