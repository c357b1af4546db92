import type { AllocationRuleError } from '../domain/allocation-rule.ts';
import type { BudgetError } from '../domain/budget.ts';
import type { CommitmentError } from '../domain/commitment-decide.ts';
import type { LineError } from '../domain/payment-line-commands.ts';
import type { RunError } from '../domain/payment-run-decide.ts';
import type { FileRefusal } from '../domain/statement-file.ts';
import type { FileError } from './payment-file.ts';
import type { NotFound, ReserveRefusal } from './refusals.ts';

/** Everything this context refuses with. */
export type SettlementError =
  | NotFound
  | BudgetError
  | CommitmentError
  | ReserveRefusal
  | LineError
  | RunError
  | AllocationRuleError
  | FileRefusal
  | FileError
  | { readonly code: 'settlement.budget_exists' }
  | { readonly code: 'settlement.below_reserved' }
  | { readonly code: 'settlement.own_organisation' }
  | { readonly code: 'settlement.commitment_missing' }
  | { readonly code: 'settlement.residence_missing' }
  | { readonly code: 'settlement.payer_missing' }
  | { readonly code: 'settlement.run_moved_on' }
  | { readonly code: 'settlement.statement_foreign' };
