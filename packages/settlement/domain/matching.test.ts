import { cents, localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aLine, lineIn } from '../testing/a-line.ts';
import { OTHER_IBAN, PAYEE } from '../testing/samples.ts';
import type { BankEntry } from './bank-entry.ts';
import { matchEntry } from './matching.ts';
import { grossCents, type PaymentLine } from './payment-line.ts';
import { endToEndId } from './payment-reference.ts';

const sent = aLine().sent().state;
const paid = aLine().paid().state;
const GROSS = grossCents(sent);

const entry = (changes: Partial<BankEntry> = {}): BankEntry => ({
  key: 'k1',
  sign: 'debit',
  cents: GROSS,
  currency: 'EUR',
  status: 'booked',
  on: localDate('2026-03-05'),
  reversal: false,
  endToEndId: endToEndId(sent.id, 1),
  counterparty: { iban: PAYEE.iban },
  ...changes,
});
const match = (changes: Partial<BankEntry>, line: PaymentLine | undefined = sent) => matchEntry(entry(changes), line);
const reason = (changes: Partial<BankEntry>, line?: PaymentLine) => {
  const found = match(changes, line);
  return found.is === 'exception' ? found.reason : found.is;
};

describe('money out', () => {
  it('settles the payment it names', () => {
    expect(match({})).toEqual({ is: 'settle', cents: GROSS });
  });

  it('is counted in part when it is less, and asked about when it is more', () => {
    expect(match({ cents: cents(GROSS - 1) })).toEqual({ is: 'settle', cents: GROSS - 1, also: 'partial' });
    expect(match({ cents: cents(GROSS + 1) })).toEqual({
      is: 'exception',
      reason: 'amount_differs',
      expectedCents: GROSS,
    });
  });

  it('does not count the same entry twice, and calls another one a duplicate', () => {
    const key = paid.bank?.entries[0] ?? '';
    expect(reason({ key }, paid)).toBe('seen');
    expect(reason({ key: 'k2' }, paid)).toBe('duplicate');
  });

  it('must go to the account it was sent to, where the bank tells it', () => {
    expect(reason({ counterparty: { iban: OTHER_IBAN } })).toBe('payee_differs');
    expect(reason({ counterparty: { name: 'whoever' } })).toBe('settle');
  });

  it('is no answer to a payment that is not on its way, nor to an earlier attempt', () => {
    for (const state of ['to_approve', 'approved', 'queued', 'returned', 'failed', 'dropped'] as const)
      expect(reason({}, lineIn[state]())).toBe('not_sent');
    const again = aLine().mended().then('fix').then('send').state;
    expect(reason({ endToEndId: endToEndId(sent.id, 1) }, again)).toBe('not_sent');
    expect(reason({ endToEndId: endToEndId(sent.id, 2) }, again)).toBe('settle');
  });

  it('that is only pending acknowledges, finds, or adds nothing', () => {
    expect(reason({ status: 'pending' })).toBe('acknowledge');
    expect(reason({ status: 'pending' }, lineIn.unknown())).toBe('find');
    expect(reason({ status: 'pending' }, lineIn.booked())).toBe('seen');
  });

  it('without a payment of ours is unknown, or a batch that names none', () => {
    expect(matchEntry(entry(), undefined)).toEqual({ is: 'exception', reason: 'unknown' });
    expect(matchEntry(entry({ batch: true }), undefined)).toMatchObject({ reason: 'batch_without_details' });
  });

  it('in another currency is for a person', () => {
    expect(reason({ currency: 'SEK' })).toBe('currency');
  });
});

describe('money in', () => {
  const back = { sign: 'credit', key: 'k9', returnCode: 'AC04' } as const;

  it('fails the payment it returns, with the bank’s code', () => {
    expect(match(back, paid)).toEqual({ is: 'bounce', reason: 'AC04', also: 'returned' });
    expect(match({ ...back, returnCode: 'NARR', reversal: true }, paid)).toMatchObject({ is: 'bounce' });
    expect(match({ sign: 'credit', key: 'k9' }, paid)).toMatchObject({ is: 'bounce', reason: 'NARR' });
  });

  it('must be as much as was paid', () => {
    expect(match({ ...back, cents: cents(GROSS - 1) }, paid)).toMatchObject({ reason: 'return_differs' });
    expect(match({ ...back, cents: cents(10) }, lineIn.part_paid())).toMatchObject({ reason: 'return_differs' });
  });

  it('cannot return what was not paid, nor fail a payment by the return of an earlier attempt', () => {
    expect(reason(back, sent)).toBe('not_sent');
    const again = aLine().mended().then('fix').then('send').then('settle').state;
    expect(reason({ ...back, endToEndId: endToEndId(sent.id, 1) }, again)).toBe('not_sent');
    expect(match({ ...back, endToEndId: endToEndId(sent.id, 2) }, again)).toMatchObject({ is: 'bounce' });
  });

  it('without a payment of ours is a return of something else, or somebody’s money', () => {
    expect(matchEntry(entry(back), undefined)).toMatchObject({ reason: 'returned' });
    expect(matchEntry(entry({ sign: 'credit' }), undefined)).toMatchObject({ reason: 'incoming' });
  });
});
