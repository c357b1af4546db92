import {
  type Cents,
  err,
  type Id,
  ok,
  type PageAsk,
  parseId,
  type Result,
  type Rows,
  rowsOf,
  type Versioned,
} from '@kt/kernel';
import type { AgreementAccount } from '../domain/agreement-account.ts';
import { type Commitment, heldCents } from '../domain/commitment.ts';
import { type Stages, stagesOf } from '../domain/stages.ts';
import type { Totals } from './ledger-ports.ts';
import type { AccountRef, Accounts, CommitmentRef, Commitments, Counter, Lines } from './ports.ts';
import { NOT_FOUND, type NotFound } from './refusals.ts';
import { stagesIn } from './view-budgets.ts';

export type CommitmentView = Omit<Commitment, 'authority' | 'lines'> & {
  /** Taken by lines; the rest is still free for the referral. */
  readonly heldCents: Cents;
  readonly lines: readonly { readonly line: string; readonly cents: Cents; readonly approved: boolean }[];
  readonly version: number;
};

const viewOf = ({ state, version }: Versioned<Commitment>): CommitmentView => {
  const { authority: _authority, lines, ...rest } = state;
  const shown = Object.entries(lines).map(([line, one]) => ({ line, ...one }));
  return { ...rest, heldCents: heldCents(state), lines: shown, version };
};

export type AgreementMoney = Omit<AgreementAccount, 'authority'> &
  Counter & { readonly stages: Stages; readonly version: number };

/** An agreement's money: ceiling, what is free and reserved under it, and the stages. */
export const viewAgreementMoney =
  ({ accounts, totals }: { readonly accounts: Accounts; readonly totals: Totals }) =>
  async (ref: AccountRef): Promise<Result<AgreementMoney, NotFound>> => {
    const account = await accounts.load(ref);
    const counter = await accounts.counter(ref);
    if (account === undefined || counter === undefined) return err(NOT_FOUND);
    const { authority: _authority, ...details } = account.state;
    const stages = stagesIn(await totals.ofAgreement(ref.authority, ref.agreement));
    return ok({ ...details, ...counter, stages, version: account.version });
  };

/** The commitments under an agreement, by referral: pseudonymous ids and euros. */
export const listCommitments =
  ({ commitments }: { readonly commitments: Commitments }) =>
  async (ref: AccountRef, page: PageAsk): Promise<Rows<CommitmentView>> =>
    rowsOf(await commitments.ofAgreement(ref, page), viewOf);

export type CommitmentMoney = CommitmentView & { readonly stages: Stages };

const lineIds = (commitment: Commitment): readonly Id<'payment'>[] =>
  Object.keys(commitment.lines).flatMap((id) => parseId('payment', id) ?? []);

/** One referral's money by stage, counted from its lines: it sums to what is reserved. */
export const viewCommitment =
  ({ commitments, lines }: { readonly commitments: Commitments; readonly lines: Lines }) =>
  async (ref: CommitmentRef): Promise<Result<CommitmentMoney, NotFound>> => {
    const found = await commitments.load(ref);
    if (found === undefined) return err(NOT_FOUND);
    const own = await lines.loadMany(ref.authority, lineIds(found.state));
    const stages = stagesOf(
      found.state,
      own.map((line) => line.state),
    );
    return ok({ ...viewOf(found), stages });
  };
