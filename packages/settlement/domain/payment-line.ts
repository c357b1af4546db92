import {
  type Actor,
  add,
  type Cents,
  type Iban,
  type Id,
  type Instant,
  type LocalDate,
  type MunicipalityCode,
  type Share,
  type Stamp,
  type Trilingual,
} from '@kt/kernel';
import type { EvidenceKind, StepKind } from '@kt/terms';
import type { MunicipalShare } from './allocation.ts';
import type { LineState, ReturnCode } from './payment-line-lifecycle.ts';

/** The line's place in a run and in the payment file. */
export type Transfer = {
  readonly run: Id<'run'>;
  readonly chunk: number;
  /** 1 for the first time out; a mended payment counts up and so gets a new end-to-end id. */
  readonly attempt: number;
  readonly endToEndId: string;
  /** Gross amount of the payment in the file. Zero for a line netted into another's payment. */
  readonly instructedCents: Cents;
  /** The account it goes to. */
  readonly iban: Iban;
  /** The line whose payment carries this one. */
  readonly carriedBy?: Id<'payment'>;
  /** The lines this one's payment carries; they are settled with it. */
  readonly carries: readonly Id<'payment'>[];
};

/** What the bank has told. `entries` are the keys of the statement entries already counted. */
export type BankTrace = {
  readonly paidCents: Cents;
  readonly entries: readonly string[];
  readonly acknowledgedOn?: LocalDate;
  readonly paidOn?: LocalDate;
  /** What each municipality was charged when it was paid; taken back exactly so if the money returns. */
  readonly shares?: readonly MunicipalShare[];
};

/** A refused or returned payment, with the bank's code. */
export type Failure = Stamp & { readonly code: string };

/** What outcomes told when the claim was verified. `amountCents` is net of VAT, negative for a correction. */
export type VerifiedClaim = {
  readonly claim: Id<'claim'>;
  readonly referral: Id<'referral'>;
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
  readonly step: string;
  readonly stepTitle: Trilingual;
  readonly kind: StepKind;
  readonly amountCents: Cents;
  readonly earnedOn: LocalDate;
  readonly evidenceKinds: readonly EvidenceKind[];
  readonly verifiedBy: Actor;
  /** The claim that a correction takes back. */
  readonly corrects?: Id<'claim'>;
};

/** One verified result to be paid. Knows no client and no evidence, only which kinds of evidence there were. */
export type PaymentLine = VerifiedClaim & {
  readonly id: Id<'payment'>;
  readonly authority: Id<'authority'>;
  readonly state: LineState;
  readonly costCentre: string;
  readonly year: number;
  /** The client's home on the day the result was earned. */
  readonly municipality: MunicipalityCode;
  /** The home when the money was reserved: stages by municipality are counted there, so that they add up. */
  readonly origin: MunicipalityCode;
  /** Tax on `amountCents`, fixed at approval from the payee's position on `earnedOn`. */
  readonly vatCents: Cents;
  readonly vatRate: Share;
  readonly proposedAt: Instant;
  readonly approved?: Stamp;
  readonly returned?: Stamp & { readonly code: ReturnCode };
  readonly dropped?: Stamp;
  /** How many times it has been put into a run; the end-to-end id counts them. */
  readonly attempts: number;
  readonly transfer?: Transfer;
  readonly bank?: BankTrace;
  /** The latest failure, and whether somebody has mended its cause since. */
  readonly failure?: Failure;
  readonly mended?: Stamp & { readonly note: string };
};

/** Cents with VAT: what the bank moves. */
export const grossCents = (line: Pick<PaymentLine, 'amountCents' | 'vatCents'>): Cents =>
  add(line.amountCents, line.vatCents);

/** Failed, and its cause mended: may go into the next run like an approved line. */
export const isMended = (line: PaymentLine): boolean => line.state === 'failed' && line.mended !== undefined;

/** May be taken into a payment run. */
export const isReady = (line: PaymentLine): boolean => line.state === 'approved' || isMended(line);
