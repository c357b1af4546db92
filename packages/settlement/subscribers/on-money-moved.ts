import type { Id } from '@kt/kernel';
import { type Subscriber, subAct, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { foldTotals, TotalledFact } from '../app/fold-totals.ts';
import {
  zChunkDiscarded,
  zChunkQueued,
  zChunkSent,
  zCommitmentRaised,
  zCommitmentReleased,
  zCommitmentReserved,
  zLineApproved,
  zLineDropped,
  zLineFailed,
  zLinePaid,
  zLinePartPaid,
  zLineProposed,
  zLineResubmitted,
} from '../events.ts';

type Totalled = TotalledFact & { readonly authority: Id<'authority'> };

type Schema = Parameters<typeof subscriber<Totalled>>[2];

const SCHEMAS: Readonly<Record<TotalledFact['type'], Schema>> = {
  'commitment.reserved': zCommitmentReserved,
  'commitment.raised': zCommitmentRaised,
  'commitment.released': zCommitmentReleased,
  'line.proposed': zLineProposed,
  'line.dropped': zLineDropped,
  'line.resubmitted': zLineResubmitted,
  'line.approved': zLineApproved,
  'line.paid': zLinePaid,
  'line.part_paid': zLinePartPaid,
  'line.failed': zLineFailed,
  'chunk.queued': zChunkQueued,
  'chunk.sent': zChunkSent,
  'chunk.discarded': zChunkDiscarded,
};

/** Sums that pages show, kept up to date from this context's own facts. */
export const onMoneyMoved = (fold: ReturnType<typeof foldTotals>): readonly Subscriber[] =>
  Object.entries(SCHEMAS).map(([type, schema]) =>
    subscriber(`settlement.totals.${type}`, type, schema, (fact, act) =>
      fold(fact.authority, fact, (slice) => subAct(act, String(slice))),
    ),
  );
