import type { Cents, Id, Instant, MunicipalityCode, PageAsk, PageOf, TxPart } from '@kt/kernel';
import type { StepKind } from '@kt/terms';
import type { Account, Posting } from '../domain/ledger.ts';
import type { Stage } from '../domain/stages.ts';

type Authority = Id<'authority'>;

/** One entry of the ledger: written once, never changed. Its month is that of the Finnish day it was made. */
export type LedgerEntry = {
  readonly authority: Authority;
  readonly id: Id<'entry'>;
  readonly at: Instant;
  readonly month: string;
  /** What it is for: a line, a chunk of a run, a batch of a statement. */
  readonly cause: string;
  readonly postings: readonly Posting[];
};

/** Debits and credits of one account in one month, both positive. */
export type AccountTotal = {
  readonly month: string;
  readonly account: Account;
  readonly debitCents: Cents;
  readonly creditCents: Cents;
};

export type Ledger = {
  readonly write: (entry: LedgerEntry) => TxPart;
  readonly entriesOf: (authority: Authority, month: string, page: PageAsk) => Promise<PageOf<LedgerEntry>>;
  /** Kept by the relay from the same facts; twelve months a year. */
  readonly totals: (authority: Authority, months: readonly string[]) => Promise<readonly AccountTotal[]>;
};

/** A change of one kept total. */
export type TotalChange =
  | {
      readonly of: 'agreement';
      readonly agreement: Id<'agreement'>;
      readonly stage: Stage;
      readonly cents: Cents;
      readonly lines: number;
    }
  | {
      readonly of: 'budget';
      readonly year: number;
      readonly costCentre: string;
      readonly stage: Stage;
      readonly cents: Cents;
      readonly lines: number;
    }
  | {
      readonly of: 'origin';
      readonly year: number;
      readonly municipality: MunicipalityCode;
      readonly stage: Stage;
      readonly cents: Cents;
      readonly lines: number;
    }
  | {
      readonly of: 'ledger';
      readonly month: string;
      readonly account: Account;
      readonly debitCents: Cents;
      readonly creditCents: Cents;
    }
  | {
      readonly of: 'shares';
      readonly month: string;
      readonly municipality: MunicipalityCode;
      readonly kind: StepKind;
      readonly cents: Cents;
      readonly lines: number;
    };

/** Cents and number of lines at one stage. */
export type StageTotal = { readonly stage: Stage; readonly cents: Cents; readonly lines: number };
export type ShareTotal = {
  readonly municipality: MunicipalityCode;
  readonly kind: StepKind;
  readonly cents: Cents;
  readonly lines: number;
};

export type Totals = {
  /** Adds the changes; the caller's idempotency makes it happen once. At most 90 different totals at a time. */
  readonly add: (authority: Authority, changes: readonly TotalChange[]) => TxPart;
  readonly ofAgreement: (authority: Authority, agreement: Id<'agreement'>) => Promise<readonly StageTotal[]>;
  readonly ofBudgets: (
    authority: Authority,
    places: readonly { readonly year: number; readonly costCentre: string }[],
  ) => Promise<readonly (readonly StageTotal[])[]>;
  readonly ofOrigins: (
    authority: Authority,
    year: number,
    municipalities: readonly MunicipalityCode[],
  ) => Promise<readonly (readonly StageTotal[])[]>;
  readonly sharesOf: (authority: Authority, month: string) => Promise<readonly ShareTotal[]>;
};
