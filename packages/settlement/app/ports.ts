import type { Cents, Id, PageAsk, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { AgreementAccount, AgreementAccountFact } from '../domain/agreement-account.ts';
import type { AllocationRuleFact, AllocationRules } from '../domain/allocation-rule.ts';
import type { BankException, ExceptionFact } from '../domain/bank-exception.ts';
import type { Budget, BudgetFact, BudgetPlace } from '../domain/budget.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { CommitmentFact } from '../domain/commitment-facts.ts';
import type { Payee, PayeeFact } from '../domain/payee.ts';
import type { Payer, PayerFact } from '../domain/payer.ts';
import type { ChunkFact, PaymentChunk } from '../domain/payment-chunk.ts';
import type { PaymentLine } from '../domain/payment-line.ts';
import type { LineFact } from '../domain/payment-line-facts.ts';
import type { PaymentRun } from '../domain/payment-run.ts';
import type { RunFact } from '../domain/payment-run-facts.ts';
import type { Residence, ResidenceFact } from '../domain/residence.ts';
import type { Statement, StatementFact } from '../domain/statement.ts';

type Authority = Id<'authority'>;

/** What a reservation takes from, or gives back to, a budget and an agreement's ceiling. */
export type Counter = { readonly freeCents: Cents; readonly reservedCents: Cents };

export type Budgets = {
  readonly load: (place: BudgetPlace) => Promise<Versioned<Budget> | undefined>;
  readonly ofYear: (authority: Authority, year: number) => Promise<readonly Versioned<Budget>[]>;
  readonly counters: (places: readonly BudgetPlace[]) => Promise<readonly (Counter | undefined)[]>;
  /** Refused as `settlement.budget_exists`. */
  readonly create: (budget: Budget, facts: readonly BudgetFact[]) => TxPart;
  /** A smaller amount is refused as `settlement.below_reserved` when more is reserved. */
  readonly save: (before: Versioned<Budget>, budget: Budget, facts: readonly BudgetFact[]) => TxPart;
};

export type AccountRef = { readonly authority: Authority; readonly agreement: Id<'agreement'> };
export type Accounts = {
  readonly load: (ref: AccountRef) => Promise<Versioned<AgreementAccount> | undefined>;
  readonly counter: (ref: AccountRef) => Promise<Counter | undefined>;
  readonly create: (account: AgreementAccount, facts: readonly AgreementAccountFact[]) => TxPart;
  readonly save: (
    before: Versioned<AgreementAccount>,
    account: AgreementAccount,
    facts: readonly AgreementAccountFact[],
  ) => TxPart;
  /** The same, refused as `settlement.below_reserved` where a smaller ceiling leaves less than is reserved. */
  readonly saveWithin: Accounts['save'];
};

export type CommitmentRef = { readonly authority: Authority; readonly referral: Id<'referral'> };
export type Commitments = {
  readonly load: (ref: CommitmentRef) => Promise<Versioned<Commitment> | undefined>;
  readonly ofAgreement: (ref: AccountRef, page: PageAsk) => Promise<PageOf<Versioned<Commitment>>>;
  /** Takes the money from budget and ceiling, on condition that both have it. Refused as `ReserveRefusal`. */
  readonly create: (commitment: Commitment, facts: readonly CommitmentFact[]) => TxPart;
  /** Takes or gives back what the facts raise or release. */
  readonly save: (before: Versioned<Commitment>, commitment: Commitment, facts: readonly CommitmentFact[]) => TxPart;
};

export type Residences = {
  readonly load: (ref: CommitmentRef) => Promise<Versioned<Residence> | undefined>;
  readonly loadMany: (refs: readonly CommitmentRef[]) => Promise<readonly (Versioned<Residence> | undefined)[]>;
  readonly create: (residence: Residence, facts: readonly ResidenceFact[]) => TxPart;
  readonly save: (before: Versioned<Residence>, residence: Residence, facts: readonly ResidenceFact[]) => TxPart;
};

export type Payees = {
  readonly load: (provider: Id<'organisation'>) => Promise<Versioned<Payee> | undefined>;
  readonly loadMany: (providers: readonly Id<'organisation'>[]) => Promise<readonly (Versioned<Payee> | undefined)[]>;
  /** `before` is missing for the first position. */
  readonly save: (before: Versioned<Payee> | undefined, payee: Payee, facts: readonly PayeeFact[]) => TxPart;
};

export type Payers = {
  readonly load: (authority: Authority) => Promise<Versioned<Payer> | undefined>;
  readonly save: (before: Versioned<Payer> | undefined, payer: Payer, facts: readonly PayerFact[]) => TxPart;
};

export type RuleBook = {
  readonly load: (authority: Authority) => Promise<Versioned<AllocationRules> | undefined>;
  readonly save: (
    before: Versioned<AllocationRules> | undefined,
    rules: AllocationRules,
    facts: readonly AllocationRuleFact[],
  ) => TxPart;
};

export type LineRef = { readonly authority: Authority; readonly id: Id<'payment'> };
/** `version` counts every write, also those of runs, which tell their events by chunk; `seq` counts its own events. */
export type StoredLine = Versioned<PaymentLine> & { readonly seq: number };

/** What a line may wait for. `ready` holds approved lines and mended ones. */
export const WORK_LISTS = ['to_approve', 'returned', 'ready', 'unknown', 'failed'] as const;
export type WorkList = (typeof WORK_LISTS)[number];

export type Lines = {
  readonly load: (ref: LineRef) => Promise<StoredLine | undefined>;
  /** At most 100; missing ones are left out. */
  readonly loadMany: (authority: Authority, ids: readonly Id<'payment'>[]) => Promise<readonly StoredLine[]>;
  readonly waiting: (authority: Authority, list: WorkList, page: PageAsk) => Promise<PageOf<StoredLine>>;
  /** `month`: `YYYY-MM` of the bank's day. */
  readonly paidIn: (authority: Authority, month: string, page: PageAsk) => Promise<PageOf<StoredLine>>;
  /** Newest first. */
  readonly ofProvider: (
    authority: Authority,
    provider: Id<'organisation'>,
    page: PageAsk,
  ) => Promise<PageOf<StoredLine>>;
  readonly create: (line: PaymentLine, facts: readonly LineFact[]) => TxPart;
  readonly save: (before: StoredLine, line: PaymentLine, facts: readonly LineFact[]) => TxPart;
  /** Lines moved by their chunk, which carries the event. */
  readonly saveInChunk: (changes: readonly { readonly before: StoredLine; readonly line: PaymentLine }[]) => TxPart;
  /** Queued lines of a run, sent without being read: the write itself checks that they are queued in it. */
  readonly sendInChunk: (authority: Authority, run: Id<'run'>, ids: readonly Id<'payment'>[]) => TxPart;
};

export type RunRef = { readonly authority: Authority; readonly id: Id<'run'> };
export type ChunkRef = { readonly authority: Authority; readonly run: Id<'run'>; readonly number: number };

export type Runs = {
  readonly load: (ref: RunRef) => Promise<Versioned<PaymentRun> | undefined>;
  readonly lastNumber: (authority: Authority) => Promise<number>;
  readonly byNumber: (authority: Authority, number: number) => Promise<Id<'run'> | undefined>;
  /** Newest first. */
  readonly list: (authority: Authority, page: PageAsk) => Promise<PageOf<Versioned<PaymentRun>>>;
  readonly create: (run: PaymentRun, facts: readonly RunFact[]) => TxPart;
  readonly save: (before: Versioned<PaymentRun>, run: PaymentRun, facts: readonly RunFact[]) => TxPart;
  /** A condition: the run is still being built. Refused as `settlement.run_moved_on`. */
  readonly stillBuilding: (ref: RunRef) => TxPart;
};

export type Chunks = {
  readonly load: (ref: ChunkRef) => Promise<Versioned<PaymentChunk> | undefined>;
  readonly last: (ref: RunRef) => Promise<Versioned<PaymentChunk> | undefined>;
  /** In order. */
  readonly page: (ref: RunRef, page: PageAsk) => Promise<PageOf<Versioned<PaymentChunk>>>;
  readonly create: (chunk: PaymentChunk, fact: ChunkFact) => TxPart;
  readonly save: (before: Versioned<PaymentChunk>, chunk: PaymentChunk, facts: readonly ChunkFact[]) => TxPart;
  /** A condition: no chunk of this number has been written meanwhile. */
  readonly noneAt: (ref: ChunkRef) => TxPart;
};

export type StatementRef = { readonly authority: Authority; readonly id: Id<'statement'> };
export type Statements = {
  readonly load: (ref: StatementRef) => Promise<Versioned<Statement> | undefined>;
  readonly list: (authority: Authority, page: PageAsk) => Promise<PageOf<Versioned<Statement>>>;
  readonly create: (statement: Statement, facts: readonly StatementFact[]) => TxPart;
  readonly save: (before: Versioned<Statement>, statement: Statement, facts: readonly StatementFact[]) => TxPart;
};

export type ExceptionRef = { readonly authority: Authority; readonly id: string };
export type Exceptions = {
  readonly load: (ref: ExceptionRef) => Promise<Versioned<BankException> | undefined>;
  /** Which of these stand already. */
  readonly known: (authority: Authority, ids: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly open: (authority: Authority, page: PageAsk) => Promise<PageOf<Versioned<BankException>>>;
  readonly create: (exception: BankException, facts: readonly ExceptionFact[]) => TxPart;
  readonly save: (
    before: Versioned<BankException>,
    exception: BankException,
    facts: readonly ExceptionFact[],
  ) => TxPart;
};
