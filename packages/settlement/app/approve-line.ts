import {
  type Act,
  type Attempt,
  type Done,
  err,
  type IdSource,
  type Instant,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import type { CommitmentError } from '../domain/commitment-decide.ts';
import { vatPositionOn } from '../domain/payee.ts';
import type { LineError } from '../domain/payment-line-commands.ts';
import { commitmentParts } from './change-commitment.ts';
import type { Ledger } from './ledger-ports.ts';
import { carryOut, lineParts } from './line-parts.ts';
import type { Commitments, LineRef, Lines, Payees } from './ports.ts';
import { NOT_FOUND, type NotFound } from './refusals.ts';

export type ApproveDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly lines: Lines;
  readonly commitments: Commitments;
  readonly payees: Payees;
  readonly ledger: Ledger;
};

export type ApproveError =
  | LineError
  | CommitmentError
  | NotFound
  | WorkError
  | { readonly code: 'settlement.own_organisation' };

const attempt = async (
  deps: ApproveDeps,
  ref: LineRef,
  ownOrganisations: readonly string[],
  at: Instant,
  act: Act,
): Promise<Result<Attempt, Exclude<ApproveError, WorkError>>> => {
  const before = await deps.lines.load(ref);
  if (before === undefined) return err(NOT_FOUND);
  const { authority, referral, provider, earnedOn } = before.state;
  if (ownOrganisations.includes(provider)) return err({ code: 'settlement.own_organisation' });
  const payee = await deps.payees.load(provider);
  const vat = vatPositionOn(payee?.state, earnedOn);
  const approved = carryOut(before.state, { type: 'approve', payee: vat }, at, act.by);
  if (!approved.ok) return approved;
  const commitment = await deps.commitments.load({ authority, referral });
  if (commitment === undefined) return err(NOT_FOUND);
  const within = commitmentParts(deps.commitments, commitment, { type: 'approve', line: ref.id }, at, act);
  if (!within.ok) return within;
  const parts = [...lineParts(deps, before, approved.value, at), ...within.value];
  return ok({ done: { id: ref.id, version: before.version + 1 }, parts });
};

/**
 * Approves a line: by another person than the verifier who belongs to no organisation that is paid, with a payee on the day of earning, and within the commitment.
 * Fixes the tax and posts cost, tax and debt in the same transaction.
 */
export const approveLine =
  (deps: ApproveDeps) =>
  (ref: LineRef, ownOrganisations: readonly string[], act: Act): Promise<Result<Done, ApproveError>> =>
    deps.work.run<Exclude<ApproveError, WorkError>>(act, (at) => attempt(deps, ref, ownOrganisations, at, act));
