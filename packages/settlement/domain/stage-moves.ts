import { add, type Cents, type Id, type MunicipalityCode, subtract } from '@kt/kernel';
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

/** What a fact must tell for its money to be moved. */
type Moved<T extends string> = T extends string
  ? StageAccount & { readonly type: T; readonly amountCents: Cents }
  : never;

type Failed = Moved<'line.failed'> & { readonly wasPaid: boolean };

/** The facts that move money between stages. Queueing is told by the chunk, so a line's own queueing moves nothing. */
export type MovingFact =
  | Moved<'commitment.reserved' | 'commitment.raised' | 'commitment.released'>
  | Moved<'line.proposed' | 'line.approved' | 'line.dropped' | 'line.paid'>
  | (Moved<'line.resubmitted'> & { readonly formerCents: Cents })
  | Failed;

type Way = { readonly from?: Stage; readonly to?: Stage };

const move = (fact: MovingFact, way: Way, amount = fact.amountCents, lines = 1): readonly StageMove[] => [
  { ...accountOf(fact), ...way, cents: amount, lines },
];

const failed = (fact: Failed): readonly StageMove[] =>
  move(fact, { from: fact.wasPaid ? 'paid' : 'queued', to: 'approved' });

export const movesOf = (fact: MovingFact): readonly StageMove[] => {
  switch (fact.type) {
    case 'commitment.reserved':
    case 'commitment.raised':
      return move(fact, { to: 'committed' }, fact.amountCents, 0);
    case 'commitment.released':
      return move(fact, { from: 'committed' }, fact.amountCents, 0);
    case 'line.proposed':
      return move(fact, { from: 'committed', to: 'claimed' });
    case 'line.approved':
      return move(fact, { from: 'claimed', to: 'approved' });
    case 'line.dropped':
      return move(fact, { from: 'claimed', to: 'committed' });
    case 'line.resubmitted':
      return move(fact, { from: 'committed', to: 'claimed' }, subtract(fact.amountCents, fact.formerCents), 0);
    case 'line.paid':
      return move(fact, { from: 'queued', to: 'paid' });
    case 'line.failed':
      return failed(fact);
  }
};

const keyOf = ({ agreement, year, costCentre, origin, from, to }: StageMove): string =>
  [agreement, year, costCentre, origin, from, to].join('|');

/** One move per account and pair of stages. */
export const mergeMoves = (moves: readonly StageMove[]): readonly StageMove[] => {
  const merged = new Map<string, StageMove>();
  for (const one of moves) {
    const known = merged.get(keyOf(one));
    const both = known && { ...known, cents: add(known.cents, one.cents), lines: known.lines + one.lines };
    merged.set(keyOf(one), both ?? one);
  }
  return [...merged.values()];
};

/** The queueing of lines: approved money of each account becomes queued money. */
export const queueMoves = (lines: readonly (StageAccount & { readonly amountCents: Cents })[]): readonly StageMove[] =>
  mergeMoves(
    lines.map((line) => ({ ...accountOf(line), from: 'approved', to: 'queued', cents: line.amountCents, lines: 1 })),
  );

/** The same money going back. */
export const turned = ({ from, to, ...rest }: StageMove): StageMove => {
  return { ...rest, ...(to !== undefined && { from: to }), ...(from !== undefined && { to: from }) };
};
