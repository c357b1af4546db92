import type { approveLine } from './approve-line.ts';
import type { changeCommitment } from './change-commitment.ts';
import type { handleLine } from './handle-line.ts';
import type { importStatement } from './import-statement.ts';
import type { changeBudget, openBudgetFor } from './manage-budget.ts';
import type { createPaymentRun, moveRun } from './move-run.ts';
import type { paidIn } from './paid-in.ts';
import type { paymentFile } from './payment-file.ts';
import type { reserveCommitmentWith } from './reserve-commitment.ts';
import type { resolveException } from './resolve-exception.ts';
import type { listAllocationRules, setAllocationRule, setPayerFor, viewPayer } from './set-rules.ts';
import type { listExceptions, listStatements, viewException, viewStatement } from './view-bank.ts';
import type { listBudgets, previewRun } from './view-budgets.ts';
import type { listCommitments, viewAgreementMoney, viewCommitment } from './view-commitments.ts';
import type { recountMonth, viewTrialBalance } from './view-ledger.ts';
import type { listLines, listOwnPayments, viewLine } from './view-lines.ts';
import type { listRuns, viewRun } from './view-runs.ts';
import type { viewOrigins, viewShares } from './view-shares.ts';

/** What routes and other contexts may ask of settlement. */
export type SettlementApp = {
  /** A referral's money as part of casework's transaction. */
  readonly reserveCommitment: ReturnType<typeof reserveCommitmentWith>;
  /** Whom a payment run pays, for the notifier. */
  readonly paidIn: ReturnType<typeof paidIn>;

  readonly openBudget: ReturnType<typeof openBudgetFor>;
  readonly changeBudget: ReturnType<typeof changeBudget>;
  readonly listBudgets: ReturnType<typeof listBudgets>;
  readonly setPayer: ReturnType<typeof setPayerFor>;
  readonly viewPayer: ReturnType<typeof viewPayer>;
  readonly setAllocationRule: ReturnType<typeof setAllocationRule>;
  readonly listAllocationRules: ReturnType<typeof listAllocationRules>;

  readonly agreementMoney: ReturnType<typeof viewAgreementMoney>;
  readonly listCommitments: ReturnType<typeof listCommitments>;
  readonly viewCommitment: ReturnType<typeof viewCommitment>;
  readonly changeCommitment: ReturnType<typeof changeCommitment>;

  readonly listLines: ReturnType<typeof listLines>;
  readonly viewLine: ReturnType<typeof viewLine>;
  readonly approveLine: ReturnType<typeof approveLine>;
  readonly handleLine: ReturnType<typeof handleLine>;
  readonly listOwnPayments: ReturnType<typeof listOwnPayments>;

  readonly previewRun: ReturnType<typeof previewRun>;
  readonly createRun: ReturnType<typeof createPaymentRun>;
  readonly moveRun: ReturnType<typeof moveRun>;
  readonly listRuns: ReturnType<typeof listRuns>;
  readonly viewRun: ReturnType<typeof viewRun>;
  readonly paymentFile: ReturnType<typeof paymentFile>;

  readonly importStatement: ReturnType<typeof importStatement>;
  readonly listStatements: ReturnType<typeof listStatements>;
  readonly viewStatement: ReturnType<typeof viewStatement>;
  readonly listExceptions: ReturnType<typeof listExceptions>;
  readonly viewException: ReturnType<typeof viewException>;
  readonly resolveException: ReturnType<typeof resolveException>;

  readonly trialBalance: ReturnType<typeof viewTrialBalance>;
  /** For audits: reads every entry of a month. */
  readonly recountMonth: ReturnType<typeof recountMonth>;
  readonly viewShares: ReturnType<typeof viewShares>;
  readonly viewOrigins: ReturnType<typeof viewOrigins>;
  /** Key that list cursors are sealed with. */
  readonly cursorKey: Uint8Array;
};
