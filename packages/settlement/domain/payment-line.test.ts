import { cents, localDate, share } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aLine, aLineCommand } from '../testing/a-line.ts';
import { AT, aClaim, OFFICER, PAYEE, VERIFIER } from '../testing/samples.ts';
import { grossCents } from './payment-line.ts';
import { outstandingCents } from './payment-line-bank.ts';
import { decideLine } from './payment-line-decide.ts';
import { providerWord } from './provider-word.ts';

describe('approving', () => {
  it('is refused to the one who verified the claim', () => {
    const line = aLine().state;
    const decided = decideLine(line, aLineCommand(line, 'approve'), AT, VERIFIER);
    expect(decided).toEqual({ ok: false, error: { code: 'settlement.same_person' } });
  });

  it('waits for a payee', () => {
    const decided = decideLine(aLine().state, { type: 'approve', payee: undefined }, AT, OFFICER);
    expect(decided).toEqual({ ok: false, error: { code: 'settlement.payee_missing' } });
  });

  it('fixes the tax, whatever it looked like before', () => {
    const outside = { liable: false, rate: share(2_550) };
    const approved = aLine().after({ type: 'approve', payee: outside }).state;
    expect(approved).toMatchObject({ vatCents: 0, vatRate: 0, amountCents: 150_000 });
  });

  it('debits cost and tax and credits what is owed', () => {
    const line = aLine().state;
    const decided = decideLine(line, { type: 'approve', payee: PAYEE.vat }, AT, OFFICER);
    const expected = [
      { account: 'services', cents: 150_000 },
      { account: 'payables', cents: -150_000 },
      { account: 'input_vat', cents: 38_250 },
      { account: 'payables', cents: -38_250 },
    ];
    expect(decided).toMatchObject({ ok: true, value: [{ postings: expected }] });
  });
});

describe('settling', () => {
  const sent = aLine().sent();
  const pay = (amount: number) =>
    decideLine(
      sent.state,
      { type: 'settle', entry: 'e1', on: localDate('2026-03-05'), cents: cents(amount), shares: [] },
      AT,
      OFFICER,
    );
  const whole = grossCents(sent.state);

  it('one cent short is a part, exact is paid, one cent more is refused', () => {
    expect(pay(whole - 1)).toMatchObject({ ok: true, value: [{ type: 'line.part_paid' }] });
    expect(pay(whole)).toMatchObject({ ok: true, value: [{ type: 'line.paid', paidOn: '2026-03-05' }] });
    expect(pay(whole + 1)).toEqual({
      ok: false,
      error: { code: 'settlement.more_than_sent', outstandingCents: whole },
    });
  });

  it('has nothing to wait for before it is sent', () => {
    expect(outstandingCents(aLine().approved().state)).toBe(0);
  });

  it('takes the rest after a part', () => {
    const half = sent.pay(cents(100_000));
    expect(outstandingCents(half.state)).toBe(whole - 100_000);
    expect(half.pay(cents(whole - 100_000)).state.state).toBe('paid');
  });
});

describe('a line sent back and resubmitted', () => {
  it('carries the new amount, its tax and the former one for the totals', () => {
    const returned = aLine().returned();
    const decided = decideLine(returned.state, aLineCommand(returned.state, 'resubmit'), AT, OFFICER);
    expect(decided).toMatchObject({ ok: true, value: [{ amountCents: 140_000, formerCents: 150_000 }] });
    const again = returned.then('resubmit').state;
    expect(again).toMatchObject({ state: 'to_approve', amountCents: 140_000, vatCents: 35_700 });
    expect(again.returned).toBeUndefined();
  });
});

describe('a correction', () => {
  it('mirrors cost, tax and debt', () => {
    const credit = aLine(aClaim(2, -30_000)).state;
    const decided = decideLine(credit, { type: 'approve', payee: PAYEE.vat }, AT, OFFICER);
    expect(decided).toMatchObject({ ok: true, value: [{ amountCents: -30_000, vatCents: -7_650 }] });
  });
});

describe('the provider’s word', () => {
  it('does not call a payment blocked that needs no account any more', () => {
    expect(providerWord('approved', false)).toMatchObject({ word: 'blocked' });
    expect(providerWord('approved', true)).toEqual({ word: 'being_handled' });
    expect(providerWord('paid', false)).toEqual({ word: 'paid' });
  });

  it('says that a payment is blocked, and why', () => {
    expect(providerWord('to_approve', false)).toEqual({ word: 'blocked', why: 'payee_missing' });
    expect(providerWord('failed', true)).toEqual({ word: 'blocked', why: 'payment_failed' });
  });
});
