import { type Actor, cents, type Instant } from '@kt/kernel';
import type { Commitment } from '../domain/commitment.ts';
import { applyCommitment, commitmentFrom } from '../domain/commitment-apply.ts';
import { type CommitmentCommand, decideCommitment } from '../domain/commitment-decide.ts';
import { lineIdFor } from '../domain/payment-reference.ts';
import { AT, aCommitmentName, claimNo, OFFICER } from './samples.ts';

export const RESERVED = cents(400_000);

export const proposed = (n: number, amount: number): CommitmentCommand => ({
  type: 'propose',
  line: lineIdFor(claimNo(n)),
  claim: claimNo(n),
  amountCents: cents(amount),
});

/** Money set aside for referral 1; `after` takes the next commands and stops at a refusal. */
export const aCommitment = (amount = RESERVED) => {
  const fact = {
    type: 'commitment.reserved',
    at: AT,
    by: OFFICER,
    ...aCommitmentName(1),
    amountCents: amount,
  } as const;
  return commitment(commitmentFrom(fact));
};

export const withFacts = (
  state: Commitment,
  command: CommitmentCommand,
  at: Instant = AT,
  by: Actor = OFFICER,
): Commitment => {
  const decided = decideCommitment(state, command, at, by);
  if (!decided.ok) throw new RangeError(`${state.state} refuses ${command.type}: ${decided.error.code}`);
  return decided.value.reduce((now, fact) => applyCommitment(now, fact), state);
};

const commitment = (state: Commitment) => {
  const after = (...commands: readonly CommitmentCommand[]) =>
    commitment(commands.reduce((now, command) => withFacts(now, command), state));
  return {
    state,
    after,
    withOpenClaim: () => after({ type: 'open_claim', claim: claimNo(9) }),
    ended: () => after({ type: 'end', reason: 'tracked_out' }),
    closing: () => after({ type: 'open_claim', claim: claimNo(9) }, { type: 'end', reason: 'tracked_out' }),
  };
};
