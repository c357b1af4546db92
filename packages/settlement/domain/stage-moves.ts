import { add, type Cents, cents, type Id, type MunicipalityCode, negate, sum } from '@kt/kernel';
import type { CommitmentFact } from './commitment-facts.ts';
import type { LineFact, LineName } from './payment-line-facts.ts';
import type { Stage } from './stages.ts';

/** Whose stage totals an amount belongs to. */
export type StageAccount = {
  readonly agreement: Id<'agreement'>;
  readonly year: number;
  readonly costCentre: string;
  readonly origin: MunicipalityCode;
};

/** Money and a number of lines going from one stage to another; without `from` it is new, without `to` it is gone. */
export type StageMove = StageAccount & {
  readonly from?: Stage;
  readonly to?: Stage;
  readonly cents: Cents;
  readonly lines: number;
};

const accountOf = ({ agreement, year, costCentre, origin }: StageAccount): StageAccount => ({
  agreement,
  year,
  costCentre,
  origin,
});

const lineMove = (name: LineName, from: Stage, to: Stage): readonly StageMove[] => [
  { ...accountOf(name), from, to, cents: name.amountCents, lines: 1 },
];

type Reserving = CommitmentFact<'commitment.reserved' | 'commitment.raised' | 'commitment.released'>;
const reserved = (fact: Reserving, way: { from: Stage } | { to: Stage }): readonly StageMove[] => [
  { ...accountOf(fact), ...way, cents: fact.amountCents, lines: 0 },
];

const resubmitted = (fact: LineFact<'line.resubmitted'>): readonly StageMove[] => {
  const difference = add(fact.amountCents, negate(fact.formerCents));
  return [{ ...accountOf(fact), from: 'committed', to: 'claimed', cents: difference, lines: 0 }];
};

const failed = (fact: LineFact<'line.failed'>): readonly StageMove[] =>
  lineMove(fact, fact.wasPaid ? 'paid' : 'queued', 'approved');

/** The facts that move money between stages. Queueing is told by the chunk, so a line's own queueing moves nothing. */
export type MovingFact =
  | CommitmentFact<'commitment.reserved' | 'commitment.raised' | 'commitment.released'>
  | LineFact<'line.proposed' | 'line.approved' | 'line.dropped' | 'line.resubmitted' | 'line.paid' | 'line.failed'>;

export const movesOf = (fact: MovingFact): readonly StageMove[] => {
  switch (fact.type) {
    case 'commitment.reserved':
    case 'commitment.raised':
      return reserved(fact, { to: 'committed' });
    case 'commitment.released':
      return reserved(fact, { from: 'committed' });
    case 'line.proposed':
      return lineMove(fact, 'committed', 'claimed');
    case 'line.approved':
      return lineMove(fact, 'claimed', 'approved');
    case 'line.dropped':
      return lineMove(fact, 'claimed', 'committed');
    case 'line.resubmitted':
      return resubmitted(fact);
    case 'line.paid':
      return lineMove(fact, 'queued', 'paid');
    case 'line.failed':
      return failed(fact);
  }
};

const keyOf = (move: StageMove): string =>
  [move.agreement, move.year, move.costCentre, move.origin, move.from, move.to].join('|');

/** One move per account and pair of stages. */
export const mergeMoves = (moves: readonly StageMove[]): readonly StageMove[] => {
  const groups = new Map<string, StageMove[]>();
  for (const move of moves) groups.set(keyOf(move), [...(groups.get(keyOf(move)) ?? []), move]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const lines = group.reduce((total, move) => total + move.lines, 0);
    return first === undefined ? [] : [{ ...first, cents: sum(group.map((move) => cents(move.cents))), lines }];
  });
};

/** The queueing of lines: approved money of each account becomes queued money. */
export const queueMoves = (lines: readonly (StageAccount & { readonly amountCents: Cents })[]): readonly StageMove[] =>
  mergeMoves(
    lines.map((line) => ({ ...accountOf(line), from: 'approved', to: 'queued', cents: line.amountCents, lines: 1 })),
  );

/** The same money going back. */
export const turned = (move: StageMove): StageMove => {
  const { from, to, ...rest } = move;
  return { ...rest, ...(to !== undefined && { from: to }), ...(from !== undefined && { to: from }) };
};
