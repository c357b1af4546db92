import {
  type Actor,
  type Cents,
  err,
  type Id,
  type Instant,
  type NotAllowed,
  ok,
  type Result,
  subtract,
  targets,
  ZERO,
} from '@kt/kernel';
import { COMMITMENT_LIFECYCLE, type Commitment, type EndReason, heldCents, shortfallFor } from './commitment.ts';
import { applyCommitment } from './commitment-apply.ts';
import { type ChangingCommitment, type CommitmentFact, type CommitmentName, nameOf } from './commitment-facts.ts';

type Changed = CommitmentFact<ChangingCommitment>;

export type CommitmentCommand =
  | { readonly type: 'raise'; readonly amountCents: Cents; readonly reason: string }
  | { readonly type: 'open_claim' | 'close_claim'; readonly claim: Id<'claim'> }
  | { readonly type: 'propose'; readonly line: Id<'payment'>; readonly claim: Id<'claim'>; readonly amountCents: Cents }
  | { readonly type: 'approve' | 'drop'; readonly line: Id<'payment'> }
  | { readonly type: 'end'; readonly reason: EndReason };

export type CommitmentError =
  | NotAllowed
  | { readonly code: 'settlement.amount_not_positive' }
  | { readonly code: 'settlement.over_commitment'; readonly shortCents: Cents };

const factOf = (commitment: Commitment, command: CommitmentCommand, at: Instant, by: Actor): Changed => {
  const common = { at, by, ...nameOf(commitment) };
  switch (command.type) {
    case 'raise':
      return { type: 'commitment.raised', ...common, amountCents: command.amountCents, reason: command.reason };
    case 'open_claim':
      return { type: 'commitment.claim_opened', ...common, claim: command.claim };
    case 'close_claim':
      return { type: 'commitment.claim_closed', ...common, claim: command.claim };
    case 'propose':
      return {
        type: 'commitment.line_proposed',
        ...common,
        line: command.line,
        claim: command.claim,
        amountCents: command.amountCents,
      };
    case 'approve':
      return { type: 'commitment.line_approved', ...common, line: command.line };
    case 'drop':
      return { type: 'commitment.line_dropped', ...common, line: command.line };
    case 'end':
      return { type: 'commitment.ended', ...common, reason: command.reason };
  }
};

const refusalOf = (commitment: Commitment, command: CommitmentCommand): CommitmentError | undefined => {
  if (command.type === 'raise' && command.amountCents <= ZERO) return { code: 'settlement.amount_not_positive' };
  if (command.type !== 'approve') return undefined;
  const shortCents = shortfallFor(commitment, command.line);
  return shortCents > ZERO ? { code: 'settlement.over_commitment', shortCents } : undefined;
};

/** Reserves for a new referral. Budget and ceiling are the counters' to refuse. */
export const reserve = (name: CommitmentName, amountCents: Cents, at: Instant, by: Actor) =>
  amountCents > ZERO
    ? ok([{ type: 'commitment.reserved', at, by, ...name, amountCents }] as const)
    : err({ code: 'settlement.amount_not_positive' });

/** Nothing to write: the claim is already open or closed, the line already gone or approved. Events come more than once. */
const isSettledAlready = (commitment: Commitment, command: CommitmentCommand): boolean => {
  switch (command.type) {
    case 'open_claim':
      return commitment.openClaims.includes(command.claim);
    case 'close_claim':
      return !commitment.openClaims.includes(command.claim);
    case 'drop':
      return commitment.lines[command.line] === undefined;
    case 'approve':
      return commitment.lines[command.line]?.approved !== false;
    case 'propose':
    case 'raise':
    case 'end':
      return false;
  }
};

/** What an ended commitment lets go after a command, if it does: `raise` alone waits for the line it was raised for. */
const releasedBy = (after: Commitment, command: CommitmentCommand): Cents | undefined => {
  if (after.ended === undefined || after.openClaims.length > 0 || command.type === 'raise') return undefined;
  const left = subtract(after.reservedCents, heldCents(after));
  const rest = left > ZERO ? left : ZERO;
  return after.state === 'released' && rest === ZERO ? undefined : rest;
};

/** One command is one fact, and a second one when it lets the unused rest go. None at all when nothing changes. */
export const decideCommitment = (
  commitment: Commitment,
  command: CommitmentCommand,
  at: Instant,
  by: Actor,
): Result<readonly Changed[], CommitmentError> => {
  const allowed = targets(COMMITMENT_LIFECYCLE, commitment.state, command.type);
  if (!allowed.ok) return allowed;
  if (isSettledAlready(commitment, command)) return ok([]);
  const refusal = refusalOf(commitment, command);
  if (refusal !== undefined) return err(refusal);
  const fact = factOf(commitment, command, at, by);
  const amountCents = releasedBy(applyCommitment(commitment, fact), command);
  if (amountCents === undefined) return ok([fact]);
  return ok([fact, { type: 'commitment.released', at, by, ...nameOf(commitment), amountCents }]);
};
