import type { Actor, Cents, FactOf, Id, LocalDate, Trilingual } from '@kt/kernel';
import type { DueLimit, EvidenceKind, StepKind } from '@kt/terms';
import type { CorrectionCode, DisputeCode, PleaCode, RejectCode, ReturnCode, WithdrawalCode } from './claim-codes.ts';
import type { ClaimTimes } from './claim-window.ts';
import type { HeldEvidence } from './service-period.ts';

type Bare = object;

/** What every fact of a claim names. */
export type KnownClaim = {
  readonly authority: Id<'authority'>;
  readonly claim: Id<'claim'>;
  readonly referral: Id<'referral'>;
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
  readonly step: string;
};

type Outcome = { stepTitle: Trilingual; kind: StepKind; occurrence: number; earnedOn: LocalDate; priceCents: Cents };

/** What settlement pays by. Cents net of VAT. */
type Verified = Outcome & {
  amountCents: Cents;
  limitedBy?: DueLimit;
  evidenceKinds: readonly EvidenceKind[];
  verifiedBy: Actor;
  /** Rises each time the claim is sent anew: (claim, round) names one payment. */
  round: number;
};

type FactData = {
  'claim.drafted': Outcome & { times: ClaimTimes };
  'claim.claimable': Bare;
  'claim.reminded': { latestDay: LocalDate };
  'claim.lapsed': Bare;
  'claim.rescheduled': { earnedOn: LocalDate; times: ClaimTimes; priceCents?: Cents };
  'claim.withdrawn': { code: WithdrawalCode };
  'claim.submitted': { evidence: readonly HeldEvidence[]; round: number };
  'claim.taken': Bare;
  'claim.verified': Verified;
  'claim.returned': { codes: readonly ReturnCode[] };
  'claim.rejected': { code: RejectCode };
  'claim.disputed': { code: DisputeCode };
  'claim.rejected_finally': Bare;
  'claim.plea_made': { code: PleaCode; evidence: readonly HeldEvidence[] };
  'claim.plea_supported': Bare;
  'claim.plea_refused': Bare;
  'claim.plea_accepted': Bare;
  'claim.paid': { line: string; amountCents: Cents; paidOn: LocalDate };
  'claim.put_back': { line: string; code: string };
  'claim.found_wrong': { correction: Id<'claim'>; code: CorrectionCode; cents: Cents };
  'claim.corrected': Verified & { corrects: Id<'claim'>; code: CorrectionCode; times: ClaimTimes };
};

export type ClaimFactType = keyof FactData;

/** Everything that can happen to a claim. Ids, codes, days and amounts only: nothing about the person behind it. */
export type ClaimFact<T extends ClaimFactType = ClaimFactType> = { [K in T]: FactOf<K, FactData[K] & KnownClaim> }[T];
