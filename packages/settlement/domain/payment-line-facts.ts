import type { Cents, FactOf, Id, LocalDate, MunicipalityCode, Share } from '@kt/kernel';
import type { StepKind } from '@kt/terms';
import type { MunicipalShare } from './allocation.ts';
import type { Posting } from './ledger.ts';
import type { PaymentLine, Transfer, VerifiedClaim } from './payment-line.ts';
import type { ReturnCode } from './payment-line-lifecycle.ts';

/** What every fact of a line carries, so that totals need no further reading. */
export type LineName = {
  readonly authority: Id<'authority'>;
  readonly line: Id<'payment'>;
  readonly claim: Id<'claim'>;
  readonly referral: Id<'referral'>;
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
  readonly step: string;
  readonly kind: StepKind;
  readonly costCentre: string;
  readonly year: number;
  readonly municipality: MunicipalityCode;
  readonly origin: MunicipalityCode;
  readonly amountCents: Cents;
};

type Verified = Omit<VerifiedClaim, keyof LineName>;
type Taxed = { readonly vatCents: Cents; readonly vatRate: Share };
type Told = { readonly entry: string; readonly on: LocalDate };

type LineFacts = {
  readonly 'line.proposed': Verified & Taxed;
  readonly 'line.approved': Taxed & { readonly postings: readonly Posting[] };
  readonly 'line.returned': { readonly code: ReturnCode };
  readonly 'line.resubmitted': Verified & Taxed & { readonly formerCents: Cents };
  readonly 'line.dropped': object;
  readonly 'line.queued': { readonly transfer: Transfer };
  readonly 'line.unqueued': object;
  readonly 'line.sent': object;
  readonly 'line.unanswered': object;
  readonly 'line.booked': Told;
  readonly 'line.part_paid': Told & { readonly cents: Cents; readonly postings: readonly Posting[] };
  readonly 'line.paid': Told &
    Taxed & {
      readonly cents: Cents;
      readonly paidOn: LocalDate;
      readonly postings: readonly Posting[];
      readonly shares: readonly MunicipalShare[];
    };
  readonly 'line.failed': {
    readonly reason: string;
    readonly entry?: string;
    readonly wasPaid: boolean;
    readonly postings: readonly Posting[];
    /** Shares of a line that had counted as paid, with the sign turned. */
    readonly shares: readonly MunicipalShare[];
  };
  readonly 'line.mended': { readonly note: string };
};
export type LineFactType = keyof LineFacts;
/** A proposal makes a line; every other fact changes one. */
export type ChangingFactType = Exclude<LineFactType, 'line.proposed'>;

export type LineFact<T extends LineFactType = LineFactType> = { [K in T]: FactOf<K, LineName & LineFacts[K]> }[T];

export type ChangingFact = LineFact<ChangingFactType>;

export const lineName = (line: PaymentLine): LineName => ({
  authority: line.authority,
  line: line.id,
  claim: line.claim,
  referral: line.referral,
  agreement: line.agreement,
  provider: line.provider,
  step: line.step,
  kind: line.kind,
  costCentre: line.costCentre,
  year: line.year,
  municipality: line.municipality,
  origin: line.origin,
  amountCents: line.amountCents,
});
