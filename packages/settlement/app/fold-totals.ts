import {
  type Act,
  type Id,
  type Instant,
  type LocalDate,
  type MunicipalityCode,
  negate,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
  ZERO,
} from '@kt/kernel';
import type { StepKind } from '@kt/terms';
import type { MunicipalShare } from '../domain/allocation.ts';
import type { Posting } from '../domain/ledger.ts';
import { type MovingFact, movesOf, type StageMove, turned } from '../domain/stage-moves.ts';
import type { Stage } from '../domain/stages.ts';
import type { TotalChange, Totals } from './ledger-ports.ts';
import { monthAt, monthOfDay } from './month.ts';

type Moving<T extends MovingFact['type']> = Extract<MovingFact, { readonly type: T }>;
type Moved = { readonly moves: readonly StageMove[] };
type Posted = { readonly postings: readonly Posting[] };
type Shared = {
  readonly kind: StepKind;
  readonly municipality: MunicipalityCode;
  readonly shares: readonly MunicipalShare[];
};
type Paid = Moving<'line.paid'> & Posted & Shared & { readonly paidOn: LocalDate };
type Failed = Moving<'line.failed'> & Posted & Shared;

/** A fact of this context that changes a kept total. */
export type TotalledFact = { readonly at: Instant } & (
  | Moving<'commitment.reserved' | 'commitment.raised' | 'commitment.released'>
  | Moving<'line.proposed' | 'line.dropped' | 'line.resubmitted'>
  | (Moving<'line.approved'> & Posted)
  | Paid
  | Failed
  | ({ readonly type: 'line.part_paid' } & Posted)
  | ({ readonly type: 'chunk.sent' } & Posted)
  | ({ readonly type: 'chunk.queued' } & Moved)
  | ({ readonly type: 'chunk.discarded' } & Moved)
);

const atStage = (
  { agreement, year, costCentre, origin }: StageMove,
  stage: Stage,
  { cents, lines }: Pick<StageMove, 'cents' | 'lines'>,
): readonly TotalChange[] => [
  { of: 'agreement', agreement, stage, cents, lines },
  { of: 'budget', year, costCentre, stage, cents, lines },
  { of: 'origin', year, municipality: origin, stage, cents, lines },
];

const ofMove = (move: StageMove): readonly TotalChange[] => [
  ...(move.from === undefined ? [] : atStage(move, move.from, { cents: negate(move.cents), lines: -move.lines })),
  ...(move.to === undefined ? [] : atStage(move, move.to, move)),
];

const ofPosting = (month: string, { account, cents }: Posting): TotalChange =>
  cents > ZERO
    ? { of: 'ledger', month, account, debitCents: cents, creditCents: ZERO }
    : { of: 'ledger', month, account, debitCents: ZERO, creditCents: negate(cents) };

/** Euros go to each municipality's share; the payment is counted where the client lived on the service day. */
const shareChanges = (month: string, { kind, municipality, shares }: Shared, lines: number): readonly TotalChange[] => [
  ...shares.map((share): TotalChange => ({ of: 'shares', month, kind, lines: 0, ...share })),
  { of: 'shares', month, kind, municipality, cents: ZERO, lines },
];

const movesIn = (fact: TotalledFact): readonly StageMove[] => {
  if (fact.type === 'chunk.queued') return fact.moves;
  if (fact.type === 'chunk.discarded') return fact.moves.map(turned);
  return fact.type === 'chunk.sent' || fact.type === 'line.part_paid' ? [] : movesOf(fact);
};

const sharesIn = (fact: TotalledFact): readonly TotalChange[] => {
  if (fact.type === 'line.paid') return shareChanges(monthOfDay(fact.paidOn), fact, 1);
  return fact.type === 'line.failed' && fact.wasPaid ? shareChanges(monthAt(fact.at), fact, -1) : [];
};

/** What one fact adds to the kept totals: money by stage, the ledger's accounts by month, municipal shares by month. */
const changesOf = (fact: TotalledFact): readonly TotalChange[] => [
  ...movesIn(fact).flatMap(ofMove),
  ...('postings' in fact ? fact.postings.map((posting) => ofPosting(monthAt(fact.at), posting)) : []),
  ...sharesIn(fact),
];

/** Totals one transaction may change. */
const MOST = 90;

const slices = (changes: readonly TotalChange[]): readonly (readonly TotalChange[])[] =>
  Array.from({ length: Math.ceil(changes.length / MOST) }, (_, n) => changes.slice(n * MOST, (n + 1) * MOST));

export type FoldDeps = { readonly work: UnitOfWork; readonly totals: Totals };

/** Adds a fact to the totals, once: `actFor` gives each part of the work the idempotency key of its event. */
export const foldTotals =
  ({ work, totals }: FoldDeps) =>
  async (
    authority: Id<'authority'>,
    fact: TotalledFact,
    actFor: (slice: number) => Act,
  ): Promise<Result<unknown, WorkError>> => {
    for (const [n, slice] of slices(changesOf(fact)).entries()) {
      const added = await work.run<never>(actFor(n), () =>
        Promise.resolve(ok({ done: { id: fact.type, version: n }, parts: [totals.add(authority, slice)] })),
      );
      if (!added.ok) return added;
    }
    return ok(undefined);
  };
