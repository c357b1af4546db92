import type { Cents, Id, Instant, LocalDate, NotAllowed, Result, Stamp } from '@kt/kernel';
import type { Assessment, Block } from './assessment.ts';
import type { Claim } from './claim.ts';
import type { CorrectionCode, DisputeCode, PleaCode, RejectCode, ReturnCode, WithdrawalCode } from './claim-codes.ts';
import type { ClaimFact } from './claim-facts.ts';
import type { ClaimTimes } from './claim-window.ts';
import type { HeldEvidence } from './service-period.ts';

type Bare = object;
/** The organisations the deciding person belongs to: nobody decides about their own. */
type Judge = { readonly own: readonly string[] };

type Data = {
  open: Bare;
  remind: Bare;
  lapse: Bare;
  settle: Bare;
  /** `priceCents`: the step's price on the new day. */
  reschedule: { earnedOn: LocalDate; times: ClaimTimes; priceCents?: Cents };
  withdraw: { code: WithdrawalCode };
  submit: { evidence: readonly HeldEvidence[]; assessment: Assessment };
  resubmit: { evidence: readonly HeldEvidence[]; assessment: Assessment };
  take: Judge;
  verify: Judge & { assessment: Assessment };
  return: Judge & { codes: readonly ReturnCode[] };
  reject: Judge & { code: RejectCode };
  dispute: { code: DisputeCode };
  uphold: Judge & { assessment: Assessment };
  reject_finally: Judge;
  plead: { code: PleaCode; evidence: readonly HeldEvidence[] };
  support_plea: Judge;
  accept_plea: Judge;
  refuse_plea: Judge;
  pay: { line: string; paidOn: LocalDate };
  put_back: { line: string; code: string };
  correct: Judge & { correction: Id<'claim'>; code: CorrectionCode; backCents: Cents };
};

export type ClaimCommandName = keyof Data;
export type ClaimCommand<C extends ClaimCommandName = ClaimCommandName> = {
  [K in C]: Readonly<Data[K]> & { readonly type: K };
}[C];

export type ClaimError =
  | NotAllowed
  | Block
  | { readonly code: 'outcomes.not_due'; readonly dueAt: Instant | 'never' }
  | { readonly code: 'outcomes.same_person' }
  | { readonly code: 'outcomes.own_organisation' }
  | { readonly code: 'outcomes.taken_by_another' }
  | { readonly code: 'outcomes.no_plea' }
  | { readonly code: 'outcomes.plea_made' }
  | { readonly code: 'outcomes.plea_unsupported' }
  | { readonly code: 'outcomes.not_correctable' }
  | { readonly code: 'outcomes.correction_too_large'; readonly most: Cents };

export type ClaimDecided = Result<readonly ClaimFact[], ClaimError>;

/** Decides one kind of command; the lifecycle table has already let it through. */
export type ClaimDecider<C extends ClaimCommandName> = (
  claim: Claim,
  command: ClaimCommand<C>,
  stamp: Stamp,
) => ClaimDecided;
