import { type Cents, negate, sum, ZERO } from '@kt/kernel';

/**
 * The accounts of the sub-ledger. Debits are positive, credits negative. They are mapped to the municipality's own
 * chart of accounts on export.
 *
 * - `services`: cost of services bought, net of VAT.
 * - `input_vat`: deductible tax on purchases.
 * - `payables`: owed to providers, with VAT.
 * - `in_transit`: sent to the bank, not yet on a statement.
 * - `bank`: the payment account, as the bank's statements tell it.
 */
export const ACCOUNTS = ['services', 'input_vat', 'payables', 'in_transit', 'bank'] as const;
export type Account = (typeof ACCOUNTS)[number];

/** One side of an entry. Positive = debit. */
export type Posting = { readonly account: Account; readonly cents: Cents };

/** An amount moved from one account to another: debits `to`, credits `from`. Balanced by construction. */
const move = (cents: Cents, from: Account, to: Account): readonly Posting[] =>
  cents === ZERO
    ? []
    : [
        { account: to, cents },
        { account: from, cents: negate(cents) },
      ];

/** A line is approved: the cost and the tax arise, and are owed. */
export const approvalPostings = (netCents: Cents, vatCents: Cents): readonly Posting[] => [
  ...move(netCents, 'payables', 'services'),
  ...move(vatCents, 'payables', 'input_vat'),
];

/** A payment leaves for the bank. */
export const sentPostings = (grossCents: Cents): readonly Posting[] => move(grossCents, 'in_transit', 'payables');

/** The bank has booked (a part of) it. */
export const paidPostings = (cents: Cents): readonly Posting[] => move(cents, 'bank', 'in_transit');

/** The bank refused it, or sent `returnedCents` of it back: the whole amount is owed again. */
export const failedPostings = (instructedCents: Cents, returnedCents: Cents): readonly Posting[] => [
  ...move(returnedCents, 'in_transit', 'bank'),
  ...move(instructedCents, 'payables', 'in_transit'),
];

export const isBalanced = (postings: readonly Posting[]): boolean => sum(postings.map((one) => one.cents)) === ZERO;

/** At most one debit and one credit per account, in the order of the chart: the entry of several payments at once. */
export const merge = (postings: readonly Posting[]): readonly Posting[] =>
  ACCOUNTS.flatMap((account) =>
    [1, -1].flatMap((side) => {
      const own = postings.filter((one) => one.account === account && one.cents * side > 0);
      return own.length === 0 ? [] : [{ account, cents: sum(own.map((one) => one.cents)) }];
    }),
  );

export type TrialBalance = {
  readonly accounts: readonly { readonly account: Account; readonly debitCents: Cents; readonly creditCents: Cents }[];
  readonly debitCents: Cents;
  readonly creditCents: Cents;
};

const totalOf = (postings: readonly Posting[], side: 1 | -1): Cents =>
  sum(postings.flatMap((one) => (one.cents * side > 0 ? [side === 1 ? one.cents : negate(one.cents)] : [])));

/** Totals of each account's debits and credits; the two columns agree when every entry was balanced. */
export const trialBalance = (postings: readonly Posting[]): TrialBalance => ({
  accounts: ACCOUNTS.map((account) => {
    const own = postings.filter((one) => one.account === account);
    return { account, debitCents: totalOf(own, 1), creditCents: totalOf(own, -1) };
  }),
  debitCents: totalOf(postings, 1),
  creditCents: totalOf(postings, -1),
});
