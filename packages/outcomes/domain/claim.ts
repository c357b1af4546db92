import { type Cents, type Id, type Lifecycle, type LocalDate, type Stamp, type Trilingual, ZERO } from '@kt/kernel';
import type { DueLimit, StepKind } from '@kt/terms';
import type { CorrectionCode, DisputeCode, PleaCode, RejectCode, ReturnCode, WithdrawalCode } from './claim-codes.ts';
import type { ClaimTimes } from './claim-window.ts';
import type { HeldEvidence } from './service-period.ts';

/**
 * One claim on one outcome. `rejected` waits for a dispute before it is final; `lapsed` can be saved by a late plea that
 * two officials accept; a paid claim found wrong is `corrected` by another claim with a negative amount, which begins
 * its own life as `verified`. A payment that the bank sent back is paid again later: `paid --pay→ paid`.
 */
export const claimLifecycle = {
  not_yet: { open: 'claimable', reschedule: 'not_yet', withdraw: 'withdrawn' },
  claimable: { remind: 'reminder', submit: 'submitted', reschedule: 'not_yet', withdraw: 'withdrawn' },
  reminder: { lapse: 'lapsed', submit: 'submitted', reschedule: 'not_yet', withdraw: 'withdrawn' },
  submitted: { take: 'in_check', withdraw: 'withdrawn' },
  in_check: { take: 'in_check', verify: 'verified', return: 'returned', reject: 'rejected', withdraw: 'withdrawn' },
  returned: { resubmit: 'submitted', reschedule: 'returned', withdraw: 'withdrawn' },
  rejected: { dispute: 'disputed', settle: 'rejected_finally' },
  disputed: { uphold: 'verified', reject_finally: 'rejected_finally' },
  rejected_finally: {},
  lapsed: { plead: 'lapsed', support_plea: 'lapsed', accept_plea: 'submitted', refuse_plea: 'lapsed' },
  verified: { pay: 'paid', put_back: 'in_check' },
  paid: { pay: 'paid', correct: 'corrected' },
  corrected: {},
  withdrawn: {},
} as const satisfies Lifecycle;

export const CLAIM_STATES = [
  'not_yet',
  'claimable',
  'reminder',
  'submitted',
  'in_check',
  'returned',
  'rejected',
  'disputed',
  'rejected_finally',
  'lapsed',
  'verified',
  'paid',
  'corrected',
  'withdrawn',
] as const satisfies readonly (keyof typeof claimLifecycle)[];
export type ClaimState = keyof typeof claimLifecycle;

type Coded<C extends string> = Stamp & { readonly code: C };

export type Plea = Coded<PleaCode> & { readonly evidence: readonly HeldEvidence[]; readonly supported?: Stamp };

export type Claim = {
  readonly state: ClaimState;
  readonly authority: Id<'authority'>;
  readonly claim: Id<'claim'>;
  readonly referral: Id<'referral'>;
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
  readonly step: string;
  readonly stepTitle: Trilingual;
  readonly kind: StepKind;
  readonly occurrence: number;
  readonly earnedOn: LocalDate;
  /** The step's price for the client's group, before any ceiling. */
  readonly priceCents: Cents;
  readonly times: ClaimTimes;
  readonly drafted: Stamp;
  /** Sent how many times; 0 before the first. */
  readonly round: number;
  readonly evidence: readonly HeldEvidence[];
  readonly submission?: Stamp;
  readonly check?: Stamp;
  /** Cents net of VAT; negative on a correction. */
  readonly amountCents?: Cents;
  readonly limitedBy?: DueLimit;
  readonly verification?: Stamp;
  readonly returned?: Stamp & { readonly codes: readonly ReturnCode[] };
  readonly rejection?: Coded<RejectCode>;
  readonly dispute?: Coded<DisputeCode>;
  readonly finalRejection?: Stamp;
  readonly plea?: Plea;
  readonly payment?: Stamp & { readonly line: string; readonly paidOn: LocalDate };
  readonly putBack?: Stamp & { readonly line: string; readonly code: string };
  readonly withdrawal?: Coded<WithdrawalCode>;
  /** On the original: the claim that corrects it. */
  readonly correction?: Coded<CorrectionCode> & { readonly claim: Id<'claim'>; readonly cents: Cents };
  /** On a correction: the claim it corrects. */
  readonly corrects?: Id<'claim'>;
};

/** What the claim was verified at; nothing before that. */
export const amountOf = ({ amountCents }: Pick<Claim, 'amountCents'>): Cents => amountCents ?? ZERO;
