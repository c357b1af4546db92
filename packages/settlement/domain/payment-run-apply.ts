import { stampOf } from '@kt/kernel';
import type { PaymentRun } from './payment-run.ts';
import type { ChangingRun, RunFact } from './payment-run-facts.ts';

export const runFrom = (fact: RunFact<'run.created'>): PaymentRun => ({
  id: fact.run,
  authority: fact.authority,
  number: fact.number,
  state: 'building',
  payOn: fact.payOn,
  payer: fact.payer,
  created: stampOf(fact),
});

type Applier<T extends ChangingRun> = (run: PaymentRun, fact: RunFact<T>) => PaymentRun;

const appliers: { readonly [T in ChangingRun]: Applier<T> } = {
  'run.prepared': (run, fact) => ({ ...run, state: 'prepared', totals: fact.totals, leftLines: fact.leftLines }),
  'run.found_empty': (run, fact) => ({ ...run, state: 'empty', leftLines: fact.leftLines }),
  'run.approved': (run, fact) => ({ ...run, state: 'approved', approved: stampOf(fact) }),
  'run.send_ordered': (run, fact) => ({ ...run, state: 'sending', ordered: stampOf(fact) }),
  'run.sent': (run, fact) => ({ ...run, state: 'sent', sent: stampOf(fact) }),
  'run.overdue': (run, fact) => ({ ...run, state: 'overdue', checked: stampOf(fact), unanswered: fact.unanswered }),
  'run.settled': (run, fact) => ({ ...run, state: 'settled', checked: stampOf(fact), unanswered: 0 }),
  'run.discard_ordered': (run, fact) => ({ ...run, state: 'discarding', discardOrdered: stampOf(fact) }),
  'run.discarded': (run) => ({ ...run, state: 'discarded' }),
};

export const applyRun = <T extends ChangingRun>(run: PaymentRun, fact: RunFact<T>): PaymentRun =>
  appliers[fact.type](run, fact);
