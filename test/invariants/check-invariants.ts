import { aggregatesRecount } from './aggregates-recount.ts';
import { auditChainWhole } from './audit-chain-whole.ts';
import { budgetsKept } from './budgets-kept.ts';
import { decisionsAppendOnly } from './decisions-append-only.ts';
import { readWorld } from './dump.ts';
import { everythingFinishes } from './everything-finishes.ts';
import { type Check, type Judgement, judge } from './finding.ts';
import { ledgerBalanced } from './ledger-balanced.ts';
import { municipalSharesExact } from './municipal-shares-exact.ts';
import { nothingForeignInAnswers } from './nothing-foreign-in-answers.ts';
import type { Observed } from './observed.ts';
import { oneLivePayment } from './one-live-payment.ts';
import { retentionKept } from './retention-kept.ts';
import { sameKeySameAnswer } from './same-key-same-answer.ts';
import { tendersOpenedOnce } from './tenders-opened-once.ts';
import { tendersSealedUntilOpened } from './tenders-sealed-until-opened.ts';

/**
 * Judges everything that was observed against what must hold at every moment of any run, in the order of the design.
 * Each is recounted from the stored items themselves, never by asking the code that wrote them. An invariant with
 * nothing to look at fails.
 */
export const checkInvariants = async (observed: Observed) => {
  const known = readWorld(observed);
  const judged = (check: Check): Promise<Judgement> => judge(check, known);
  return {
    ledger_balanced: await judged(ledgerBalanced),
    one_live_payment: await judged(oneLivePayment),
    budgets_kept: await judged(budgetsKept),
    tenders_sealed_until_opened: await judged(tendersSealedUntilOpened),
    tenders_opened_once: await judged(tendersOpenedOnce),
    audit_chain_whole: await judged(auditChainWhole),
    decisions_append_only: await judged(decisionsAppendOnly),
    aggregates_recount: await judged(aggregatesRecount),
    same_key_same_answer: await judged(sameKeySameAnswer),
    nothing_foreign_in_answers: await judged(nothingForeignInAnswers),
    everything_finishes: await judged(everythingFinishes),
    retention_kept: await judged(retentionKept),
    municipal_shares_exact: await judged(municipalSharesExact),
  };
};

export type Invariants = Awaited<ReturnType<typeof checkInvariants>>;
export type InvariantName = keyof Invariants;
