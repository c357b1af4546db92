import {
  type Act,
  type Attempt,
  type Done,
  err,
  type Id,
  type Instant,
  ok,
  type Result,
  type TxPart,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import type { Commitment, EndReason } from '../domain/commitment.ts';
import { applyCommitment } from '../domain/commitment-apply.ts';
import { type CommitmentCommand, type CommitmentError, decideCommitment } from '../domain/commitment-decide.ts';
import { commitmentIdFor } from '../domain/payment-reference.ts';
import type { CommitmentRef, Commitments } from './ports.ts';
import { NOT_FOUND, type NotFound } from './refusals.ts';

export type ChangeCommitmentDeps = { readonly work: UnitOfWork; readonly commitments: Commitments };

/** The part that carries out a command; none when the command changes nothing. */
export const commitmentParts = (
  commitments: Commitments,
  before: Versioned<Commitment>,
  command: CommitmentCommand,
  at: Instant,
  act: Act,
): Result<readonly TxPart[], CommitmentError> => {
  const decided = decideCommitment(before.state, command, at, act.by);
  if (!decided.ok) return decided;
  if (decided.value.length === 0) return ok([]);
  const after = decided.value.reduce((now, fact) => applyCommitment(now, fact), before.state);
  return ok([commitments.save(before, after, decided.value)]);
};

const attempt = async (
  commitments: Commitments,
  ref: CommitmentRef,
  command: CommitmentCommand,
  at: Instant,
  act: Act,
): Promise<Result<Attempt, CommitmentError | NotFound>> => {
  const before = await commitments.load(ref);
  if (before === undefined) return err(NOT_FOUND);
  const parts = commitmentParts(commitments, before, command, at, act);
  if (!parts.ok) return parts;
  const version = before.version + parts.value.length;
  return ok({ done: { id: before.state.id, version }, parts: parts.value });
};

/** Raises a reservation, for a claim that comes after the money was let go. Within budget and ceiling like a new one. */
export const changeCommitment =
  ({ work, commitments }: ChangeCommitmentDeps) =>
  (
    ref: CommitmentRef,
    command: CommitmentCommand,
    act: Act,
  ): Promise<Result<Done, CommitmentError | NotFound | WorkError>> =>
    work.run(act, (at) => attempt(commitments, ref, command, at, act));

type Followed = Promise<Result<Done, CommitmentError | NotFound | WorkError>>;

/** Facts of other contexts that a commitment follows. A referral without money, or one already ended, is left alone. */
export const followReferral = ({ work, commitments }: ChangeCommitmentDeps) => {
  const follow = (ref: CommitmentRef, command: CommitmentCommand, act: Act): Followed =>
    work.run(act, async (at) => {
      const tried = await attempt(commitments, ref, command, at, act);
      const isOver = !tried.ok && ['settlement.not_found', 'lifecycle.not_allowed'].includes(tried.error.code);
      return isOver ? ok({ done: { id: commitmentIdFor(ref.referral), version: 0 }, parts: [] }) : tried;
    });
  return {
    end: (ref: CommitmentRef, reason: EndReason, act: Act) => follow(ref, { type: 'end', reason }, act),
    openClaim: (ref: CommitmentRef, claim: Id<'claim'>, act: Act) => follow(ref, { type: 'open_claim', claim }, act),
    closeClaim: (ref: CommitmentRef, claim: Id<'claim'>, act: Act) => follow(ref, { type: 'close_claim', claim }, act),
  };
};
