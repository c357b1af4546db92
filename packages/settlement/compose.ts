import { dayInFinland } from '@kt/kernel';
import { sha256 } from '@kt/platform/db/canonical.ts';
import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import type { CorePlatform } from '@kt/platform/platform.ts';
import { type DueHandler, dueHandler } from '@kt/platform/worker/due.ts';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import { approveLine } from './app/approve-line.ts';
import { buildRun } from './app/build-run.ts';
import { discardRun, sendRun } from './app/carry-out-run.ts';
import { changeCommitment, followReferral } from './app/change-commitment.ts';
import { checkRun } from './app/check-run.ts';
import { continueRun } from './app/continue-run.ts';
import { dropLine } from './app/drop-line.ts';
import { foldTotals } from './app/fold-totals.ts';
import type { SettlementApp } from './app/front-door.ts';
import { handleLine } from './app/handle-line.ts';
import { importStatement } from './app/import-statement.ts';
import { keepAccounts, keepPayee, keepResidence } from './app/keep-copies.ts';
import { changeBudget, openBudgetFor } from './app/manage-budget.ts';
import { createPaymentRun, moveRun } from './app/move-run.ts';
import { paidIn } from './app/paid-in.ts';
import { paymentFile } from './app/payment-file.ts';
import { proposeLineFor } from './app/propose-line.ts';
import { reserveCommitmentWith } from './app/reserve-commitment.ts';
import { resolveException } from './app/resolve-exception.ts';
import { listAllocationRules, setAllocationRule, setPayerFor, viewPayer } from './app/set-rules.ts';
import { listExceptions, listStatements, viewException, viewStatement } from './app/view-bank.ts';
import { listBudgets, previewRun } from './app/view-budgets.ts';
import { listCommitments, viewAgreementMoney, viewCommitment } from './app/view-commitments.ts';
import { recountMonth, viewTrialBalance } from './app/view-ledger.ts';
import { listLines, listOwnPayments, viewLine } from './app/view-lines.ts';
import { listRuns, viewRun } from './app/view-runs.ts';
import { viewOrigins, viewShares } from './app/view-shares.ts';
import { readCamt053 } from './formats/camt053.ts';
import { writePain001 } from './formats/pain001.ts';
import { accountStore } from './store/account-store.ts';
import { exceptionStore, statementStore } from './store/bank-stores.ts';
import { budgetStore } from './store/budget-store.ts';
import { commitmentStore } from './store/commitment-store.ts';
import { payeeStore, payerStore, residenceStore } from './store/copy-stores.ts';
import { settlementTable } from './store/keys.ts';
import { ledgerStore } from './store/ledger-store.ts';
import { lineStore } from './store/line-store.ts';
import { ruleStore } from './store/rule-store.ts';
import { zRunRef } from './store/run-schema.ts';
import { chunkStore, runStore } from './store/run-store.ts';
import { totalsStore } from './store/totals-store.ts';
import { onAgreement } from './subscribers/on-agreement.ts';
import { onClaim } from './subscribers/on-claim.ts';
import { onMoneyMoved } from './subscribers/on-money-moved.ts';
import { onPayeeChanged } from './subscribers/on-payee-changed.ts';
import { onReferral } from './subscribers/on-referral.ts';
import { onRun } from './subscribers/on-run.ts';

export const tables = [settlementTable];

/** What a function or a laptop wires: use cases, and what the relay and the timers feed. */
export type Settlement = SettlementApp & {
  readonly subscribers: readonly Subscriber[];
  readonly dueHandlers: readonly DueHandler[];
};

/** Everything the use cases share: stores over one table, time, chance, and the two bank file formats. */
const depsOf = ({ db, clock, ids }: CorePlatform) => ({
  work: unitOfWork({ db, table: settlementTable, clock, ids }),
  ids,
  budgets: budgetStore(db),
  accounts: accountStore(db),
  commitments: commitmentStore(db),
  residences: residenceStore(db),
  payees: payeeStore(db),
  payers: payerStore(db),
  rules: ruleStore(db),
  lines: lineStore(db),
  runs: runStore(db),
  chunks: chunkStore(db),
  statements: statementStore(db),
  exceptions: exceptionStore(db),
  ledger: ledgerStore(db),
  totals: totalsStore(db),
  write: writePain001,
  read: (source: Parameters<typeof readCamt053>[0]) => readCamt053(source, sha256),
  today: () => dayInFinland(clock.now()),
});
type Deps = ReturnType<typeof depsOf>;

const commandsOf = (deps: Deps, check: ReturnType<typeof checkRun>) => ({
  reserveCommitment: reserveCommitmentWith(deps.commitments),
  openBudget: openBudgetFor(deps),
  changeBudget: changeBudget(deps),
  setPayer: setPayerFor(deps),
  setAllocationRule: setAllocationRule(deps),
  changeCommitment: changeCommitment(deps),
  approveLine: approveLine(deps),
  handleLine: handleLine(deps),
  createRun: createPaymentRun(deps),
  moveRun: moveRun(deps),
  importStatement: importStatement({ ...deps, check }),
  resolveException: resolveException(deps),
});

const queriesOf = (deps: Deps) => ({
  paidIn: paidIn(deps),
  listBudgets: listBudgets(deps),
  viewPayer: viewPayer(deps),
  listAllocationRules: listAllocationRules(deps),
  agreementMoney: viewAgreementMoney(deps),
  listCommitments: listCommitments(deps),
  viewCommitment: viewCommitment(deps),
  listLines: listLines(deps),
  viewLine: viewLine(deps),
  listOwnPayments: listOwnPayments(deps),
  previewRun: previewRun(deps),
  listRuns: listRuns(deps),
  viewRun: viewRun(deps),
  paymentFile: paymentFile(deps),
  listStatements: listStatements(deps),
  viewStatement: viewStatement(deps),
  listExceptions: listExceptions(deps),
  viewException: viewException(deps),
  trialBalance: viewTrialBalance(deps),
  recountMonth: recountMonth(deps),
  viewShares: viewShares(deps),
  viewOrigins: viewOrigins(deps),
});

type RunSteps = Pick<Parameters<typeof continueRun>[0], 'check'> & Parameters<typeof onRun>[0];

const subscribersOf = (deps: Deps, steps: RunSteps): readonly Subscriber[] => {
  const follow = followReferral(deps);
  return [
    ...onAgreement(keepAccounts(deps)),
    ...onReferral(keepResidence(deps), follow),
    ...onClaim({ follow, propose: proposeLineFor(deps), drop: dropLine(deps) }),
    onPayeeChanged(keepPayee(deps)),
    ...onRun(steps),
    ...onMoneyMoved(foldTotals(deps)),
  ];
};

/** What others ask of settlement now, without the bank's files: whoever asks bundles nothing of them. */
export const composeReserving = ({ db }: Pick<CorePlatform, 'db'>): Pick<Settlement, 'reserveCommitment'> => ({
  reserveCommitment: reserveCommitmentWith(commitmentStore(db)),
});

/** Whom a payment run pays. */
export const composePaidIn = ({ db }: Pick<CorePlatform, 'db'>): Pick<Settlement, 'paidIn'> => ({
  paidIn: paidIn({ chunks: chunkStore(db) }),
});

/** What a provider sees: its own payments. */
export const composeOwnPayments = ({
  db,
  clock,
  cursorKey,
}: Pick<CorePlatform, 'db' | 'clock' | 'cursorKey'>): Pick<Settlement, 'listOwnPayments' | 'cursorKey'> => ({
  listOwnPayments: listOwnPayments({
    lines: lineStore(db),
    payees: payeeStore(db),
    today: () => dayInFinland(clock.now()),
  }),
  cursorKey,
});

/** The settlement context over one platform. It asks nothing of other contexts; it hears of them through their facts. */
export const composeSettlement = (platform: CorePlatform): Settlement => {
  const deps = depsOf(platform);
  const check = checkRun(deps);
  const steps = { build: buildRun(deps), send: sendRun(deps), discard: discardRun(deps), check };
  return {
    ...commandsOf(deps, check),
    ...queriesOf(deps),
    cursorKey: platform.cursorKey,
    subscribers: subscribersOf(deps, steps),
    dueHandlers: [dueHandler('run', zRunRef, continueRun({ runs: deps.runs, ...steps }))],
  };
};
