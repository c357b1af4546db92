import { ZERO } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import type { CommitmentRef, Commitments } from '../app/ports.ts';
import type { ReserveRefusal } from '../app/refusals.ts';
import type { Commitment } from '../domain/commitment.ts';
import type { CommitmentFact } from '../domain/commitment-facts.ts';
import { commitmentIdFor } from '../domain/payment-reference.ts';
import { zCommitment, zCommitmentRef } from './commitment-schema.ts';
import { giveBack, type Refuse, takeFrom } from './counter-writes.ts';
import { accountCounterKey, budgetCounterKey, commitmentKey, commitmentsOf, settlementTable } from './keys.ts';
import { listPage } from './listing.ts';

const commitments = aggregate<Commitment, CommitmentRef>({
  table: settlementTable,
  type: 'commitment',
  schema: zCommitment,
  ref: zCommitmentRef,
  refOf: ({ authority, referral }) => ({ authority, referral }),
  idOf: ({ referral }) => commitmentIdFor(referral),
  key: ({ authority, referral }) => commitmentKey(authority, referral),
  index: ({ authority, agreement, referral }) => ({ gsi1: [commitmentsOf(authority, agreement), referral] }),
  details: { 'commitment.raised': ['reason'] },
});

const budgetRefusal =
  ({ year, costCentre }: CommitmentFact): Refuse =>
  (found) => {
    const missing: ReserveRefusal = { code: 'settlement.budget_missing', year, costCentre };
    const closed: ReserveRefusal = { code: 'settlement.budget_closed', year, costCentre };
    if (found === undefined) return missing;
    const exceeded: ReserveRefusal = { code: 'settlement.budget_exceeded', freeCents: found.freeCents };
    return found.isOpen ? exceeded : closed;
  };

const ceilingRefusal =
  ({ costCentre }: CommitmentFact): Refuse =>
  (found) => {
    const refuse = (refusal: ReserveRefusal): ReserveRefusal => refusal;
    if (found === undefined) return refuse({ code: 'settlement.agreement_unknown' });
    if (!found.isOpen) return refuse({ code: 'settlement.agreement_closed' });
    if (found['costCentre'] !== costCentre) return refuse({ code: 'settlement.cost_centre_differs' });
    return refuse({ code: 'settlement.ceiling_exceeded', freeCents: found.freeCents });
  };

/** What one fact takes from or gives back to the two counters. */
const counterWrites = (fact: CommitmentFact): readonly Write[] => {
  if (!('amountCents' in fact) || fact.type === 'commitment.line_proposed' || fact.amountCents === ZERO) return [];
  const budget = budgetCounterKey(fact.authority, fact.year, fact.costCentre);
  const ceiling = accountCounterKey(fact.authority, fact.agreement);
  if (fact.type === 'commitment.released')
    return [
      giveBack(budget, fact.amountCents, budgetRefusal(fact)),
      giveBack(ceiling, fact.amountCents, ceilingRefusal(fact)),
    ];
  const sameCentre = {
    condition: '#centre = :centre',
    names: { '#centre': 'costCentre' },
    values: { ':centre': fact.costCentre },
  };
  return [
    takeFrom(budget, fact.amountCents, budgetRefusal(fact)),
    takeFrom(ceiling, fact.amountCents, ceilingRefusal(fact), sameCentre),
  ];
};

const TAKEN: ReserveRefusal = { code: 'settlement.already_reserved' };

/** Commitments with the counters they draw on: neither budget nor ceiling is ever exceeded, whoever is first. */
export const commitmentStore = (db: Db): Commitments => ({
  load: (ref) => commitments.load(db, ref),
  ofAgreement: ({ authority, agreement }, page) =>
    listPage(commitments, db, { index: 'gsi1', pk: commitmentsOf(authority, agreement) }, page),
  create: (state, facts) => commitments.create({ state, facts, also: facts.flatMap(counterWrites) }, TAKEN),
  save: (before, state, facts) => commitments.save(before, { state, facts, also: facts.flatMap(counterWrites) }),
});
