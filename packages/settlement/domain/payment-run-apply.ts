import type { Stamp } from '@kt/kernel';
import type { PaymentRun } from './payment-run.ts';
import type { RunFact, RunFactType } from './payment-run-facts.ts';

const stamp = ({ at, by }: Stamp): Stamp => ({ at, by });

export const runFrom = (fact: RunFact<'run.created'>): PaymentRun => ({
  id: fact.run,
  authority: fact.authority,
  number: fact.number,
  state: 'building',
  payOn: fact.payOn,
  payer: fact.payer,
  created: stamp(fact),
});

type Applier<T extends RunFactType> = (run: PaymentRun, fact: RunFact<T>) => PaymentRun;

const appliers: { readonly [T in RunFactType]: Applier<T> } = {
  'run.created': (_, fact) => runFrom(fact),
  'run.prepared': (run, fact) => ({ ...run, state: 'prepared', totals: fact.totals, leftLines: fact.leftLines }),
  'run.found_empty': (run, fact) => ({ ...run, state: 'empty', leftLines: fact.leftLines }),
  'run.approved': (run, fact) => ({ ...run, state: 'approved', approved: stamp(fact) }),
  'run.send_ordered': (run, fact) => ({ ...run, state: 'sending', ordered: stamp(fact) }),
  'run.sent': (run, fact) => ({ ...run, state: 'sent', sent: stamp(fact) }),
  'run.overdue': (run, fact) => ({ ...run, state: 'overdue', checked: stamp(fact), unanswered: fact.unanswered }),
  'run.settled': (run, fact) => ({ ...run, state: 'settled', checked: stamp(fact), unanswered: 0 }),
  'run.discard_ordered': (run, fact) => ({ ...run, state: 'discarding', discardOrdered: stamp(fact) }),
  'run.discarded': (run) => ({ ...run, state: 'discarded' }),
};

export const applyRun = <T extends RunFactType>(run: PaymentRun, fact: RunFact<T>): PaymentRun =>
  appliers[fact.type](run, fact);
