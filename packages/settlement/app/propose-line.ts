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
  type WorkError,
} from '@kt/kernel';
import type { Commitment } from '../domain/commitment.ts';
import type { CommitmentError } from '../domain/commitment-decide.ts';
import { vatPositionOn } from '../domain/payee.ts';
import type { VerifiedClaim } from '../domain/payment-line.ts';
import { lineFrom } from '../domain/payment-line-apply.ts';
import type { LineError } from '../domain/payment-line-commands.ts';
import { type LineSetting, proposeLine, provisionalVat } from '../domain/payment-line-propose.ts';
import { lineIdFor } from '../domain/payment-reference.ts';
import { homeOn } from '../domain/residence.ts';
import { commitmentParts } from './change-commitment.ts';
import { carryOut } from './line-parts.ts';
import type { Commitments, Lines, Payees, Residences } from './ports.ts';

/** A verified claim as outcomes tells it. */
export type ClaimNews = VerifiedClaim;

export type ProposeDeps = {
  readonly work: UnitOfWork;
  readonly lines: Lines;
  readonly commitments: Commitments;
  readonly residences: Residences;
  readonly payees: Payees;
};

/** The money was never reserved, or this context has not heard of the referral yet: the event is tried again. */
export type ProposeError =
  | CommitmentError
  | LineError
  | WorkError
  | { readonly code: 'settlement.commitment_missing' }
  | { readonly code: 'settlement.residence_missing' };

type Authority = Id<'authority'>;

const settingOf = async (
  { residences }: ProposeDeps,
  authority: Authority,
  claim: VerifiedClaim,
  { costCentre, year, origin }: Commitment,
): Promise<LineSetting | undefined> => {
  const residence = await residences.load({ authority, referral: claim.referral });
  if (residence === undefined) return undefined;
  return { authority, costCentre, year, origin, municipality: homeOn(residence.state, claim.earnedOn) };
};

type Written = Result<{ readonly parts: readonly TxPart[]; readonly version: number }, LineError>;

/** A new line, or the returned one with what the new check found. A line that is further on was told of twice. */
const linePart = async (
  deps: ProposeDeps,
  claim: VerifiedClaim,
  setting: LineSetting,
  at: Instant,
  act: Act,
): Promise<Written> => {
  const payee = await deps.payees.load(claim.provider);
  const vat = provisionalVat(claim, vatPositionOn(payee?.state, claim.earnedOn));
  const id = lineIdFor(claim.claim);
  const before = await deps.lines.load({ authority: setting.authority, id });
  if (before === undefined) {
    const fact = proposeLine(claim, setting, vat, at, act.by);
    return ok({ parts: [deps.lines.create(lineFrom(fact), [fact])], version: 1 });
  }
  if (before.state.state !== 'returned') return ok({ parts: [], version: before.version });
  const { municipality } = setting;
  const decided = carryOut(before.state, { type: 'resubmit', claim, vat, municipality }, at, act.by);
  if (!decided.ok) return decided;
  const parts = [deps.lines.save(before, decided.value.after, decided.value.facts)];
  return ok({ parts, version: before.version + 1 });
};

const attempt = async (
  deps: ProposeDeps,
  authority: Authority,
  claim: VerifiedClaim,
  at: Instant,
  act: Act,
): Promise<Result<Attempt, ProposeError>> => {
  const commitment = await deps.commitments.load({ authority, referral: claim.referral });
  if (commitment === undefined) return err({ code: 'settlement.commitment_missing' });
  const setting = await settingOf(deps, authority, claim, commitment.state);
  if (setting === undefined) return err({ code: 'settlement.residence_missing' });
  const line = await linePart(deps, claim, setting, at, act);
  if (!line.ok) return line;
  const id = lineIdFor(claim.claim);
  const done = { id, version: line.value.version };
  if (line.value.parts.length === 0) return ok({ done, parts: [] });
  const { claim: claimId, amountCents } = claim;
  const command = { type: 'propose', line: id, claim: claimId, amountCents } as const;
  const taken = commitmentParts(deps.commitments, commitment, command, at, act);
  return taken.ok ? ok({ done, parts: [...line.value.parts, ...taken.value] }) : taken;
};

/** A verified claim becomes its one payment line. Whether the money suffices is asked when the line is approved. */
export const proposeLineFor =
  (deps: ProposeDeps) =>
  (authority: Authority, claim: VerifiedClaim, act: Act): Promise<Result<Done, ProposeError>> =>
    deps.work.run(act, (at) => attempt(deps, authority, claim, at, act));
