import { type Cents, type Id, sum } from '@kt/kernel';
import { ACCOUNTS, type Account, type Posting, type TrialBalance, trialBalance } from '../domain/ledger.ts';
import type { AccountTotal, Ledger } from './ledger-ports.ts';
import { monthsOf } from './month.ts';
import type { PageKey } from './ports.ts';

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

async function* entriesOf(
  ledger: Ledger,
  authority: Authority,
  month: string,
): AsyncGenerator<readonly Posting[], void> {
  let after: PageKey | undefined;
  do {
    const page = await ledger.entriesOf(authority, month, { limit: PAGE, ...(after !== undefined && { after }) });
    for (const entry of page.found) yield entry.postings;
    after = page.next;
  } while (after !== undefined);
}

/** Counts a month's ledger entry by entry and compares. Reads them all: for audits, not for pages. */
export const recountMonth =
  ({ ledger }: LedgerDeps) =>
  async (authority: Authority, month: string): Promise<Recount> => {
    const postings: Posting[] = [];
    let balanced = true;
    for await (const entry of entriesOf(ledger, authority, month)) {
      balanced &&= sum(entry.map((posting) => posting.cents)) === 0;
      postings.push(...entry);
    }
    const kept = balanceOf(await ledger.totals(authority, [month]));
    const counted = trialBalance(postings);
    return { month, kept, counted, agrees: balanced && JSON.stringify(kept) === JSON.stringify(counted) };
  };
