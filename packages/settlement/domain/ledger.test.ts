import { cents, sum } from '@kt/kernel';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCOUNTS,
  approvalPostings,
  failedPostings,
  isBalanced,
  merge,
  type Posting,
  paidPostings,
  sentPostings,
  trialBalance,
} from './ledger.ts';

const amount = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }).map(cents);
const entry = fc.oneof(
  fc.tuple(amount, amount).map(([net, vat]) => approvalPostings(net, vat)),
  amount.map(sentPostings),
  amount.map(paidPostings),
  fc.tuple(amount, amount).map(([instructed, back]) => failedPostings(instructed, back)),
);
const balanceOf = (postings: readonly Posting[]) =>
  ACCOUNTS.map((account) => sum(postings.filter((one) => one.account === account).map((one) => one.cents)));

describe('the ledger', () => {
  it('balances in every entry, in their sum, and in the columns of the trial balance', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(entries.every(isBalanced)).toBe(true);
        const { debitCents, creditCents } = trialBalance(entries.flat());
        expect(debitCents).toBe(creditCents);
      }),
    );
  });

  it('keeps every account’s debits and credits when entries are merged', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const merged = merge(entries.flat());
        expect(trialBalance(merged)).toEqual(trialBalance(entries.flat()));
        expect(merged.length).toBeLessThanOrEqual(2 * ACCOUNTS.length);
      }),
    );
  });

  it('writes no posting of nothing', () => {
    expect([approvalPostings(cents(0), cents(0)), merge([]), paidPostings(cents(0))]).toEqual([[], [], []]);
  });
});

describe('a payment’s way through the accounts', () => {
  const [net, vat, gross] = [cents(150_000), cents(38_250), cents(188_250)];
  const approved = approvalPostings(net, vat);
  const sent = [...approved, ...sentPostings(gross)];

  it('leaves cost and tax against the bank when it is paid', () => {
    const paid = [...sent, ...paidPostings(cents(100_000)), ...paidPostings(cents(88_250))];
    expect(balanceOf(paid)).toEqual([150_000, 38_250, 0, 0, -188_250]);
  });

  it('is owed again when the bank refuses it, or sends all or a part of it back', () => {
    const owed = [150_000, 38_250, -188_250, 0, 0];
    expect(balanceOf([...sent, ...failedPostings(gross, cents(0))])).toEqual(owed);
    expect(balanceOf([...sent, ...paidPostings(gross), ...failedPostings(gross, gross)])).toEqual(owed);
    const part = cents(88_250);
    expect(balanceOf([...sent, ...paidPostings(part), ...failedPostings(gross, part)])).toEqual(owed);
  });
});
