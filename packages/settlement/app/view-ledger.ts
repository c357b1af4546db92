import { type Cents, eachPage, type Id, sum } from '@kt/kernel';
import { ACCOUNTS, type Account, type Posting, type TrialBalance, trialBalance } from '../domain/ledger.ts';
import type { AccountTotal, Ledger } from './ledger-ports.ts';
import { monthsOf } from './month.ts';

type Authority = Id<'authority'>;
type LedgerDeps = { readonly ledger: Ledger };

const totalOf = (totals: readonly AccountTotal[], account: Account) => {
  const own = totals.filter((total) => total.account === account);
  const debitCents: Cents = sum(own.map((total) => total.debitCents));
  const creditCents: Cents = sum(own.map((total) => total.creditCents));
  return { account, debitCents, creditCents };
};

const balanceOf = (totals: readonly AccountTotal[]): TrialBalance => {
  const accounts = ACCOUNTS.map((account) => totalOf(totals, account));
  return {
    accounts,
    debitCents: sum(accounts.map((one) => one.debitCents)),
    creditCents: sum(accounts.map((one) => one.creditCents)),
  };
};

/** A year's trial balance from the kept totals: one read, however many entries there are. */
export const viewTrialBalance =
  ({ ledger }: LedgerDeps) =>
  async (authority: Authority, year: number): Promise<TrialBalance> =>
    balanceOf(await ledger.totals(authority, monthsOf(year)));

export type Recount = {
  readonly month: string;
  readonly kept: TrialBalance;
  readonly counted: TrialBalance;
  /** Every entry sums to zero, and the kept totals are what the entries come to. */
  readonly agrees: boolean;
};

const PAGE = 1_000;

/** Counts a month's ledger entry by entry and compares. Reads them all: for audits, not for pages. */
export const recountMonth =
  ({ ledger }: LedgerDeps) =>
  async (authority: Authority, month: string): Promise<Recount> => {
    const postings: Posting[] = [];
    let balanced = true;
    for await (const entries of eachPage(PAGE, (page) => ledger.entriesOf(authority, month, page)))
      for (const entry of entries) {
        balanced &&= sum(entry.postings.map((posting) => posting.cents)) === 0;
        postings.push(...entry.postings);
      }
    const kept = balanceOf(await ledger.totals(authority, [month]));
    const counted = trialBalance(postings);
    return { month, kept, counted, agrees: balanced && JSON.stringify(kept) === JSON.stringify(counted) };
  };
