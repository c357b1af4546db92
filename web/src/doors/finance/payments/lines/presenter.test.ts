import { expect, it } from 'vitest';
import { whyOf } from '../line-facts.ts';
import { grossOf, netOf, sorted } from './presenter.ts';

const line = {
  state: 'to_approve',
  payee: 'Botnia Valmennus Oy',
  amountCents: 30_000,
  grossCents: 37_650,
  verifiedBy: 'per_tiina',
};

it('puts first what an approver must look at by hand', () => {
  const unpaid = { ...line, payee: undefined };
  const credit = { ...line, amountCents: -10_000, grossCents: -12_550 };
  const found = sorted([line, unpaid, credit], 'per_goran');
  expect(found).toEqual({ matching: [line], exceptions: [unpaid, credit] });
  expect(netOf([line, credit])).toBe(20_000);
  expect(grossOf([line, credit])).toBe(25_100);
});

it('lets nobody approve what they verified', () => {
  expect(sorted([line], 'per_tiina').matching).toEqual([]);
  expect(whyOf(line, 'per_tiina')).toBe('own_verification');
});

it('tells a failed payment from one whose cause was mended', () => {
  const failed = { ...line, state: 'failed', failure: { code: 'AC04' } };
  expect(whyOf(failed, 'per_goran')).toBe('failed');
  expect(whyOf({ ...failed, mended: { note: 'uusi tili' } }, 'per_goran')).toBe('mended');
  expect(whyOf({ ...line, state: 'unknown' }, 'per_goran')).toBe('unknown');
  expect(whyOf({ ...line, state: 'paid' }, 'per_goran')).toBeUndefined();
});
