import { cents, share } from '@kt/kernel';
import type { Step } from '@kt/terms';
import { expect, it } from 'vitest';
import { actsOn, evidenceVerdict, priceVerdict, reservationVerdict, turnOf } from './presenter.ts';

const ME = 'per_goran';
const line = {
  state: 'to_approve',
  payee: 'Botnia Valmennus Oy',
  verifiedBy: 'per_tiina',
  step: 'start',
  amountCents: 30_000,
  evidenceKinds: ['service_report'],
};
const step: Step = {
  key: 'start',
  kind: 'start_fee',
  title: { fi: 'Aloitus', sv: 'Start', en: 'Start' },
  price: { set: 'by_buyer', cents: cents(30_000) },
  uplift: { A: share(0), B: share(0), C: share(1_000), D: share(2_000) },
  evidence: ['service_report'],
  window: { earliestDays: 0, latestDays: 30, graceDays: 10, trackingDaysAfterService: 0 },
  perClient: 1,
};
const as =
  (...roles: readonly string[]) =>
  (...asked: readonly string[]): boolean =>
    asked.some((role) => roles.includes(role));

it('compares the line with the agreed price, whatever the group', () => {
  expect(priceVerdict(line, step)).toBe('yes');
  expect(priceVerdict({ ...line, amountCents: 36_000 }, step)).toBe('yes');
  expect(priceVerdict({ ...line, amountCents: 36_001 }, step)).toBe('above');
  expect(priceVerdict({ ...line, amountCents: 12_000 }, step)).toBe('below');
  expect(priceVerdict({ ...line, amountCents: -30_000, corrects: 'clm_1' }, step)).toBe('correction');
  expect(priceVerdict(line, undefined)).toBe('no_step');
});

it('compares the evidence and the reservation', () => {
  expect(evidenceVerdict(line, step)).toBe('yes');
  expect(evidenceVerdict({ ...line, evidenceKinds: ['client'] }, step)).toBe('evidence_other');
  expect([reservationVerdict(5, 5), reservationVerdict(6, 5)]).toEqual(['yes', 'over']);
});

it('offers each role its own acts in each state', () => {
  expect(actsOn(line, ME, as('approver'))).toEqual(['approve', 'return']);
  expect(actsOn({ ...line, verifiedBy: ME }, ME, as('approver'))).toEqual(['return']);
  expect(actsOn(line, ME, as('finance_officer'))).toEqual([]);
  const unknown = { ...line, state: 'unknown' };
  expect(actsOn(unknown, ME, as('approver'))).toEqual(['resend', 'refuse']);
  expect(actsOn(unknown, ME, as('finance_officer'))).toEqual(['find']);
});

it('lets nobody mend a failure that they told of themselves', () => {
  const failed = { ...line, state: 'failed', failure: { code: 'AC04', by: ME } };
  expect(actsOn(failed, ME, as('approver'))).toEqual([]);
  expect(actsOn(failed, 'per_maija', as('finance_officer'))).toEqual(['mend']);
});

it('says whose turn it is', () => {
  expect(turnOf(line, ME)).toBe('approver_line');
  expect(turnOf({ ...line, verifiedBy: ME }, ME)).toBe('other_approver');
  expect(turnOf({ ...line, state: 'failed' }, ME)).toBe('mend');
  expect(turnOf({ ...line, state: 'failed', mended: {} }, ME)).toBe('run');
});
