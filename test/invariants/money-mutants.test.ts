import { beforeAll, describe, expect, it } from 'vitest';
import type { InvariantName } from './check-invariants.ts';
import { brokenBy, brokenWith } from './testing/judged.ts';
import { aSoundWorld, type SoundWorld } from './testing/sound-world.ts';
import {
  all,
  another,
  both,
  keyed,
  more,
  moreEverywhere,
  set,
  type Tampering,
  tagged,
  telling,
  without,
} from './testing/tampering.ts';

let world: SoundWorld;
beforeAll(async () => {
  world = await aSoundWorld();
});

const entry = tagged('settlement', 'entry');
const ledgerTotals = keyed('settlement', '#LEDGERTOTALS');
const line = tagged('settlement', 'line');
const budget = tagged('settlement', 'budget');
const budgetCounter = keyed('settlement', '#BUDGET#2026#4711 COUNTER');
const ceiling = both(keyed('settlement', '#AGREEMENT#'), tagged('settlement', 'counter'));
const commitment = tagged('settlement', 'commitment');
const paid = telling('line.paid');
/** A line of nothing more, so that only the count of lines must be made to fit. */
const anotherLine = (claim: object): Tampering =>
  all(
    another(line, { id: 'pay_2', amountCents: 0, ...claim }),
    moreEverywhere(keyed('settlement', '#STAGES#'), 'paid_lines', 1),
  );
const shares = keyed('settlement', '#SHARES#2026-02 905#start_fee');

type Mutant = readonly [what: string, breaks: InvariantName, tamper: Tampering];

const MUTANTS: readonly Mutant[] = [
  [
    'a cent is debited that nobody credits',
    'ledger_balanced',
    all(more(entry, 'postings.0.cents', 1), more(ledgerTotals, 'services_debit', 1)),
  ],
  [
    'an entry balances, but on other sums than the facts posted',
    'ledger_balanced',
    all(
      more(entry, 'postings.0.cents', 100),
      more(entry, 'postings.2.cents', -100),
      more(ledgerTotals, 'services_debit', 100),
      more(ledgerTotals, 'payables_credit', 100),
    ),
  ],
  ['a claim has two lines', 'one_live_payment', anotherLine({})],
  [
    'an outcome is paid through another claim',
    'one_live_payment',
    all(another(tagged('outcomes', 'claim'), { claim: 'clm_2', state: 'claimable' }), anotherLine({ claim: 'clm_2' })),
  ],
  ['a line pays for no claim', 'one_live_payment', set(line, 'state.claim', 'clm_3')],
  ['a payment stands in two files', 'one_live_payment', another(tagged('settlement', 'chunk'), { run: 'run_2' })],
  [
    'a counter forgets a reserved cent',
    'budgets_kept',
    all(more(budgetCounter, 'reservedCents', -1), more(budgetCounter, 'freeCents', 1)),
  ],
  ['a counter has room that no budget gave', 'budgets_kept', more(budgetCounter, 'freeCents', 1)],
  [
    'more is reserved than the budget',
    'budgets_kept',
    all(set(budget, 'state.amountCents', 159_999), set(budgetCounter, 'freeCents', -1)),
  ],
  ['an agreement’s ceiling has no counter', 'budgets_kept', without(ceiling)],
  ['the ceiling’s counter differs', 'budgets_kept', more(ceiling, 'reservedCents', 1)],
  ['money is reserved under no budget', 'budgets_kept', without(both(budget, keyed('settlement', '#BUDGETS')))],
  [
    'more is approved than was reserved',
    'budgets_kept',
    set(commitment, 'state.lines', { pay_1: { cents: 160_001, approved: true } }),
  ],
  ['a stage total drifts', 'aggregates_recount', more(keyed('settlement', '#STAGES#'), 'paid_cents', 1)],
  ['a stage counts a line twice', 'aggregates_recount', more(keyed('settlement', '#STAGES#'), 'paid_lines', 1)],
  ['a month’s debits drift', 'aggregates_recount', more(ledgerTotals, 'bank_credit', 1)],
  [
    'a cent wanders between municipalities',
    'aggregates_recount',
    all(more(shares, 'cents', 1), more(keyed('settlement', '#SHARES#2026-02 499#start_fee'), 'cents', -1)),
  ],
  ['a run’s totals drift', 'aggregates_recount', more(tagged('settlement', 'run'), 'state.totals.cents', 1)],
  ['a place is counted twice', 'aggregates_recount', more(tagged('agreements', 'capacity'), 'taken', 1)],
  ['earnings drift', 'aggregates_recount', more(tagged('outcomes', 'period'), 'state.earnings.0.cents', 1)],
  ['a capped step’s sum drifts', 'aggregates_recount', more(tagged('outcomes', 'copy'), 'state.stepPaid.start', 1)],
  [
    'a municipality is charged a cent that nobody was paid',
    'municipal_shares_exact',
    all(
      more(paid, 'facts.0.shares.0.cents', 1),
      more(keyed('settlement', '#SHARES#2026-02 499#start_fee'), 'cents', 1),
    ),
  ],
];

describe('money', () => {
  it.each(MUTANTS)('%s: only %s breaks', async (_what, breaks, tamper) => {
    expect(await brokenBy(world, tamper)).toEqual([breaks]);
  });

  it('totals may lag behind while events wait, counters may not', async () => {
    const pending = [{ queue: 'streams', count: 1 }];
    expect(await brokenWith(world, { pending })).toEqual(['everything_finishes']);
    const lagging = { ...world, observed: { ...world.observed, pending } };
    const drift = more(keyed('settlement', '#STAGES#'), 'paid_cents', 1);
    expect(await brokenBy(lagging, drift)).toEqual(['everything_finishes']);
    expect(await brokenBy(lagging, more(tagged('agreements', 'capacity'), 'taken', 1))).toEqual([
      'aggregates_recount',
      'everything_finishes',
    ]);
  });
});
