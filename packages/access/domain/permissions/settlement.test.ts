import { expect, it } from 'vitest';
import { settlementPermissions } from './settlement.ts';

it('only an approver tells by hand that the bank refused a payment, and either role may be the other person', () => {
  expect(settlementPermissions['line.refuse'].roles).toEqual(['approver']);
  expect(settlementPermissions['line.mend'].roles).toEqual(['finance_officer', 'approver']);
});
